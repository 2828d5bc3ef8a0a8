curl --url 'https://api.omneky.com/jobs/8f1d2a3e-9c44-4b77-9e2a-2f0b6a5d11c0?wait=30' \
  --header 'Authorization: Bearer YOUR_API_KEY'
