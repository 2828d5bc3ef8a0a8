"""Which spellings of a URL and which addresses are public."""

import ipaddress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from common.addresses import RefusedUrlError, is_public, target_of

PRIVATE = [
    "0.0.0.0", "0.1.2.3",  # noqa: S104
    "10.0.0.1", "100.64.0.1", "100.127.255.254", "127.0.0.1",
    "127.255.255.254", "168.63.129.16", "169.254.169.254", "169.254.170.2", "172.16.0.1",
    "172.31.255.255", "192.0.0.1", "192.0.0.192", "192.0.2.1", "192.88.99.1", "192.168.1.1",
    "198.18.0.1", "198.51.100.1", "203.0.113.1", "224.0.0.1", "239.255.255.255", "240.0.0.1",
    "255.255.255.255", "::", "::1", "::7f00:1", "::127.0.0.1", "::ffff:127.0.0.1",
    "::ffff:8.8.8.8", "::ffff:0:127.0.0.1", "64:ff9b::7f00:1", "64:ff9b::808:808",
    "64:ff9b:1::1", "100::1", "2001::1", "2001:0:7f00:1::", "2001:20::1", "2001:db8::1",
    "2002:7f00:1::", "2002:808:808::", "3fff::1", "5f00::1", "fc00::1", "fd00:ec2::254",
    "fe80::1", "fec0::1", "ff02::1", "4000::1", "::8.8.8.8",
]  # fmt: skip

REFUSED_SPELLINGS = [
    "", "example.com", "//example.com/", "ftp://example.com/", "file:///etc/passwd",
    "gopher://127.0.0.1:6379/_INFO", "dict://127.0.0.1/", "javascript:alert(1)",
    "data:text/html,hi", "http://", "http:///path", "http://user@example.com/",
    "http://user:pass@example.com/", "http://example.com@127.0.0.1/", "http://@example.com/",
    "http://2130706433/", "http://0x7f000001/", "http://017700000001/", "http://0177.0.0.1/",
    "http://127.1/", "http://127.0.1/", "http://0x7f.1/", "http://127.0.0.01/", "http://1/",
    "http://127.0.0.1.5/", "http://256.0.0.1/", "http://example.0x7f/", "http://example.com./",
    "http://127.0.0.1./", "http://localhost./", "http://example..com/", "http://.example.com/",
    "http://127\u30020\u30020\u30021/", "http://127\uff0e0\uff0e0\uff0e1/",
    "http://127\uff610\uff610\uff611/", "http://127\u20240\u20240\u20241/",
    "http://\u2460\u2461\u2466.0.0.1/", "http://\uff11\uff12\uff17.0.0.1/",
    "http://\u24c1ocalhost/", "http://example.com\r\nHost: evil/", "http://example.com/\r\nX: y",
    "http://example.com/a b", "http://example.com\t/", "http://exam\u00a0ple.com/",
    "http://example.com\\@127.0.0.1/", "http://exa%6dple.com/", "http://127.0.0.1%2f@x.com/",
    "http://[::1", "http://[v1.x]/", "http://[127.0.0.1]/", "http://[::1%25lo]/",
    "http://[fe80::1%eth0]/",
    "http://example.com:99999/", "http://example.com:x/", "http://-example.com/",
    "http://exam ple.com/", " http://example.com/", "http://example.com/" + "a" * 5000,
    "http://" + "a" * 64 + ".com/", "http://" + "a.b" * 100 + ".com/",
]  # fmt: skip


@pytest.mark.parametrize("address", PRIVATE)
def test_an_address_that_is_not_public_is_never_public(address):
    assert not is_public(ipaddress.ip_address(address))


@pytest.mark.parametrize("address", ["8.8.8.8", "1.1.1.1", "93.184.216.34", "2606:4700::1111"])
def test_ordinary_addresses_are_public(address):
    assert is_public(ipaddress.ip_address(address))


@given(st.integers(min_value=0, max_value=2**32 - 1))
def test_an_ipv4_address_is_refused_in_every_ipv6_costume(number):
    v4 = ipaddress.IPv4Address(number)
    costumes = (
        number,  # compatible
        0xFFFF_0000_0000 | number,  # mapped
        0xFFFF_0000_0000_0000 | number,  # SIIT
        (0x64FF9B << 96) | number,  # NAT64
        (0x2002 << 112) | (number << 80),  # 6to4
        (0x20010000 << 96) | (number ^ 0xFFFFFFFF),  # Teredo
    )
    assert not any(is_public(ipaddress.IPv6Address(costume)) for costume in costumes)
    assert is_public(v4) <= v4.is_global


@given(st.ip_addresses())
def test_nothing_public_lies_outside_the_registries_global_space(address):
    if is_public(address):
        assert address.is_global
        assert not any((address.is_private, address.is_loopback, address.is_link_local))


@pytest.mark.parametrize("url", REFUSED_SPELLINGS)
def test_an_odd_spelling_is_refused_before_any_lookup(url):
    with pytest.raises(RefusedUrlError):
        target_of(url)


@given(st.text(max_size=60))
def test_any_text_is_either_refused_or_means_one_plain_host(text):
    for url in (text, f"http://{text}", f"https://shop.test/{text}"):
        try:
            target = target_of(url)
        except RefusedUrlError:
            continue
        assert target.host.isascii()
        assert not set(target.host) & set("@/\\?#% \t\r\n")
        assert target_of(target.url).host == target.host


def test_the_parts_of_a_plain_url_survive():
    target = target_of("HTTPS://Shop.Example.com/a/b?q=1&r=2#part")
    assert target.url == "https://shop.example.com/a/b?q=1&r=2"
    assert target.port == 443
    assert target_of("http://[2606:4700::1111]:8080/").url == "http://[2606:4700::1111]:8080/"
    assert target_of("http://münchen.example/").host == "xn--mnchen-3ya.example"
