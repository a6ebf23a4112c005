-- Search keeps its sites in memory, by the feed of changes.
drop table search_place;

-- Sensors observe bays, too; since is when a bay was observed, by whomever.
alter table bay drop constraint bay_source_check;
alter table bay add constraint bay_source_check check (source in ('registry', 'check-in', 'keeper', 'sensor'));
