create table effect (
    event_id uuid not null,
    subject  text not null,
    number   int  not null,
    position bigint generated always as identity
);
