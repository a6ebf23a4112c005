-- What was concluded from a visit's results. Redrawn when results are corrected.
create table interpretation (
    visit_id    uuid primary key,
    campaign_id uuid not null,
    employer    text not null,
    industry    text not null,
    edition     text not null,
    outcome     text not null,
    conclusions jsonb not null,
    drawn_by    text not null,
    drawn_at    timestamptz not null default clock_timestamp()
);
create index interpretation_by_campaign on interpretation (campaign_id);
