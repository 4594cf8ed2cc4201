alter table payslip_line add column place varchar;
update payslip_line set place = '' where section = 'ARREARS';
comment on column payslip_line.place is 'Arrears: the place whose fund they are owed to; empty: that of the payslip''s rules';
