create table stock_level (
    sku              identifier  not null,
    warehouse        identifier  not null,
    version          bigint      not null,
    on_hand          amount      not null,
    reserved         amount      not null,
    in_transit       amount      not null,
    unit_of_measure  varchar(16),
    lapses_on        date,
    body             varchar     not null,
    primary key (sku, warehouse)
);
comment on table stock_level is 'What every stock holds now; it follows from stock_event and can be made anew of it';
comment on column stock_level.on_hand is 'Of all lots and owners, less what is owed';
comment on column stock_level.unit_of_measure is 'Null as long as nothing moved';
comment on column stock_level.lapses_on is 'The earliest last day of its reservations; null if none lapses';
comment on column stock_level.body is 'JSON: lots and owners, serial numbers, reservations, transfers on their way';
create index stock_level_in_warehouse on stock_level (warehouse, sku);
create index stock_level_lapsing on stock_level (lapses_on);
