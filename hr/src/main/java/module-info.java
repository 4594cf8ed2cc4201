/** People and pay: recruitment, employment, attendance, appraisal, payroll, exit. */
module io.zhanggui.hr {
    requires transitive io.zhanggui.core;
    requires static org.jspecify;
}
