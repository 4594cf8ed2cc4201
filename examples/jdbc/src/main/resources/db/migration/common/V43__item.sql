create table item (
    sku                      identifier  primary key,
    version                  bigint      not null,
    name                     varchar     not null,
    kind                     varchar(64) not null,
    unit_of_measure          varchar(16) not null,
    category                 varchar,
    tracking                 varchar(64) not null,
    shelf_days               integer,
    days_left_on_receipt     integer,
    days_left_on_shipment    integer,
    volume                   exact,
    weight                   exact,
    barcodes                 varchar(64) array not null,
    active_from              date,
    active_to                date,
    successor                identifier
);
create index item_of_category on item (category, sku);
create index item_of_successor on item (successor, sku);
comment on table item is 'The articles';
comment on column item.kind is 'item.bought, item.made, item.kit, item.gift, item.consumable';
comment on column item.category is 'From the top, with / between; null: none';
comment on column item.tracking is 'item.none, item.lot, item.lot-with-expiry, item.serial';
comment on column item.shelf_days is 'Null, like the two after it: not known, or it does not expire';
comment on column item.volume is 'Litres of one unit with its package; null: not measured';
comment on column item.weight is 'Kilograms of one unit with its package; null: not measured';
comment on column item.barcodes is 'The usual one first';
comment on column item.active_from is 'The first day on which it may be bought or made; null: since ever';
comment on column item.active_to is 'The first day on which it may no longer be; null: no end';
comment on column item.successor is 'The article that takes its place; null: none';
