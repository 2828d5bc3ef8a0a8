"""The headline of a job as a column, filled for the jobs that are there."""

from django.db import migrations, models

FILL = """
UPDATE jobs_job SET headline = left(coalesce(
    jsonb_path_query_first(result, '$.copy[*] ? (@.copy_type == "headline").copy_text') #>> '{}',
    jsonb_path_query_first(request, '$.ad_copies[*] ? (@.copy_type == "headline").copy_text') #>> '{}',
    ''), 200)
"""


class Migration(migrations.Migration):
    dependencies = [("jobs", "0002_playground")]

    operations = [
        migrations.AddField(
            model_name="job",
            name="headline",
            field=models.CharField(blank=True, max_length=200),
        ),
        migrations.RunSQL(FILL, migrations.RunSQL.noop),
    ]
