alter table site
    add column exceptions jsonb not null default '[]',
    add column access     jsonb not null default '[]';

-- A photo was an address; what it shows and under which licence nobody was asked.
update site
set photos = (select jsonb_agg(jsonb_build_object('address', photo, 'alt', site.name, 'licence', 'unknown'))
              from jsonb_array_elements_text(site.photos) as old(photo))
where jsonb_array_length(site.photos) > 0;
