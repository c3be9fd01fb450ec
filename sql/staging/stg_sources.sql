-- One row per source: an article, a report, a statistical publication.
-- Key: source_id
-- published is a day; where published_basis is not `printed` it is an estimate.

with sources as (
    select
        source_id, title, publisher, kind, published, published_basis,
        accessed, url, language
    from raw_sources
)

select
    source_id,
    title as source_title,
    publisher,
    kind as source_kind,
    url as source_url,
    language as source_language,
    published_basis,
    published,
    accessed
from sources
