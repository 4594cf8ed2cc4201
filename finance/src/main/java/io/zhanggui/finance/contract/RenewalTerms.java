package io.zhanggui.finance.contract;

import java.time.LocalDate;

/**
 * That a contract goes on unless somebody gives notice (自动续期).
 *
 * @param noticeDays how many days before the end notice must be given at the latest, 0 or more
 * @param renewMonths by how many months it is prolonged, at least 1
 */
public record RenewalTerms(int noticeDays, int renewMonths) {

    public RenewalTerms {
        if (noticeDays < 0) {
            throw new IllegalArgumentException("noticeDays must be 0 or more, but is " + noticeDays);
        }
        if (renewMonths < 1) {
            throw new IllegalArgumentException("renewMonths must be at least 1, but is " + renewMonths);
        }
    }

    /** The days that matter when the contract ends on a day; months clamp to the end of a shorter month. */
    public RenewalNotice notice(LocalDate end) {
        return new RenewalNotice(end, end.minusDays(noticeDays), end.plusMonths(renewMonths));
    }
}
