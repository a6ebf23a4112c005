-- Every look into a worker's record. Written with the look, never changed.
create table access_entry (
    id           bigint generated always as identity primary key,
    person_token text not null,
    visit_id     uuid,
    read_by      text not null,
    role         text not null,
    organisation text not null,
    what         text not null,
    read_at      timestamptz not null default clock_timestamp()
);
create index access_by_token on access_entry (person_token, id desc);
