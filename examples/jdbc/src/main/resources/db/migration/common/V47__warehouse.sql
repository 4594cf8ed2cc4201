create table layout_event (
    warehouse       identifier  not null,
    seq             integer     not null,
    recorded_at     moment      not null,
    change          varchar(32) not null,
    effective_from  date        not null,
    body            varchar     not null,
    actor           identifier  not null,
    principal       identifier,
    stamped_at      moment      not null,
    command_key     identifier,
    reason          varchar,
    primary key (warehouse, seq)
);
comment on table layout_event is 'Changes of zones and locations of each warehouse, in the order of recording; rows are only added';
comment on column layout_event.change is 'add-zone, rename-zone, change-purpose, close-zone, add-location, move-location, change-capacity, block-location, release-location, close-location';
comment on column layout_event.effective_from is 'The first day on which the change holds';
comment on column layout_event.body is 'JSON: the change with its day and stamp';
