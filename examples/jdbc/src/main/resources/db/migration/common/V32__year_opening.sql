create table year_opening (
    entity              identifier not null,
    person              identifier not null,
    tax_year            integer    not null,
    version             bigint     not null,
    months              integer    not null,
    last_month          integer    not null,
    currency            char(3)    not null,
    income              amount     not null,
    contributions       amount     not null,
    special_deductions  amount     not null,
    other_deductions    amount     not null,
    tax                 amount     not null,
    apart               varchar array not null,
    source              varchar    not null,
    primary key (entity, person, tax_year)
);
create index year_opening_of_entity on year_opening (entity, tax_year, person);
comment on table year_opening is 'What another system paid and withheld for a person in the year before this one took over';
comment on column year_opening.entity is 'The withholding agent, to whom the year to date belongs';
comment on column year_opening.last_month is 'The month of the last payment counted, 1 to 12; 0: nothing was paid';
comment on column year_opening.apart is 'The codes of what was taxed apart in the year';
