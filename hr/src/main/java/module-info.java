/** People and pay: recruitment, employment, attendance, appraisal, payroll, exit. */
module io.zhanggui.hr {
    requires com.google.common;
    requires transitive io.zhanggui.core;
    requires static org.jspecify;

    exports io.zhanggui.hr.attendance;
    exports io.zhanggui.hr.employment;
    exports io.zhanggui.hr.payroll;
}
