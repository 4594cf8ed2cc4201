package io.zhanggui.hr.attendance;

import static java.util.Objects.requireNonNull;

import io.zhanggui.core.Beta;
import java.util.Comparator;
import java.util.List;

/** How many minutes of pay are withheld for coming late or leaving early (迟到早退扣款规则). */
@Beta
public sealed interface LatenessRule {

    /** A stable code for storage. */
    String code();

    /**
     * The minutes of pay withheld.
     *
     * @param late minutes that count as late, or as left early
     */
    int deducted(int late);

    /** Nothing is withheld. */
    static LatenessRule none() {
        return new None();
    }

    /** The minutes that were not worked. */
    static LatenessRule minutes() {
        return new Minutes();
    }

    /** Minutes by band. */
    static LatenessRule bands(Band... bands) {
        return new Bands(List.of(bands));
    }

    /** Nothing is withheld (不扣款). */
    record None() implements LatenessRule {
        @Override
        public String code() {
            return "none";
        }

        @Override
        public int deducted(int late) {
            return 0;
        }
    }

    /** The minutes that were not worked (按分钟扣). */
    record Minutes() implements LatenessRule {
        @Override
        public String code() {
            return "minutes";
        }

        @Override
        public int deducted(int late) {
            return late;
        }
    }

    /**
     * A band of lateness.
     *
     * @param from the least minutes of the band
     * @param deducted the minutes of pay withheld
     */
    record Band(int from, int deducted) {
        public Band {
            if (from <= 0 || deducted < 0) {
                throw new IllegalArgumentException(
                        "band of lateness from " + from + " minutes withholds " + deducted + ": negative or empty");
            }
        }
    }

    /**
     * Minutes by band (分段扣): the last band that begins at or below the lateness; below the first nothing.
     *
     * @param bands in ascending order, none twice
     */
    record Bands(List<Band> bands) implements LatenessRule {
        public Bands {
            bands = requireNonNull(bands, "bands").stream()
                    .sorted(Comparator.comparing(Band::from))
                    .toList();
            if (bands.stream().map(Band::from).distinct().count() != bands.size()) {
                throw new IllegalArgumentException("two bands of lateness begin at one minute: " + bands);
            }
        }

        @Override
        public String code() {
            return "bands";
        }

        @Override
        public int deducted(int late) {
            return bands.stream()
                    .filter(band -> band.from() <= late)
                    .reduce((lower, higher) -> higher)
                    .map(Band::deducted)
                    .orElse(0);
        }
    }
}
