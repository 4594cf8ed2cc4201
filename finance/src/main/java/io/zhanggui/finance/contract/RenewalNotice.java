package io.zhanggui.finance.contract;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/**
 * The days that matter before a contract prolongs itself.
 *
 * @param end the last day of the contract now
 * @param lastNoticeOn the last day on which notice can be given
 * @param nextEnd the last day if nobody gives notice
 */
public record RenewalNotice(LocalDate end, LocalDate lastNoticeOn, LocalDate nextEnd) {

    public RenewalNotice {
        requireNonNull(end, "end");
        requireNonNull(lastNoticeOn, "lastNoticeOn");
        requireNonNull(nextEnd, "nextEnd");
    }
}
