create table bundle (
    sku       identifier  primary key,
    version   bigint      not null,
    articles  varchar(64) array not null,
    body      varchar     not null
);
comment on table bundle is 'What is packed when something is sold: contents of kits by date, and gifts that come along';
comment on column bundle.articles is 'Everything that is packed on some day, gifts too';
comment on column bundle.body is 'JSON';

create table platform_sku (
    shop             identifier  not null,
    code             identifier  not null,
    seq              integer     not null,
    recorded_at      moment      not null,
    valid_from       date        not null,
    sku              identifier,
    each_quantity    amount,
    unit_of_measure  varchar(16),
    recorded_on      date,
    primary key (shop, code, seq)
);
create index platform_sku_of_article on platform_sku (sku, shop, code);
comment on table platform_sku is 'What was said of each listing of a platform; rows are only added';
comment on column platform_sku.sku is 'The own article or kit from valid_from on; null: the listing means nothing any more';
comment on column platform_sku.each_quantity is 'How much of the article one of the listing is';
comment on column platform_sku.recorded_on is 'When it was said; of the same first day the later one counts; null: always known';

create table lot (
    sku           identifier not null,
    lot           identifier not null,
    version       bigint     not null,
    made_on       date,
    expires_on    date,
    supplier_lot  varchar,
    blocked       varchar,
    primary key (sku, lot)
);
create index lot_of_expiry on lot (expires_on, sku, lot);
comment on table lot is 'The lots of each article';
comment on column lot.expires_on is 'The first day on which it is no longer good, the day after the one on the label; null: it does not expire';
comment on column lot.blocked is 'Why nothing of it may leave; null: it may';
