package io.zhanggui.core.kpi;

import io.zhanggui.core.explain.Worded;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Bands as people read them: {@code 95->100, 85->85}, and in Chinese ≥ 95 得 100 分，≥ 85 得 85 分. */
record BandText(List<Band> bands) implements Worded {

    @Override
    public String text(Locale locale) {
        return bands.stream().map(band -> text(band, locale)).collect(Collectors.joining(separator(locale)));
    }

    private static String text(Band band, Locale locale) {
        BigDecimal from = band.from();
        return from == null
                ? KpiTerm.BAND_ELSE.text(locale, band.points())
                : KpiTerm.BAND_FROM.text(locale, from, band.points());
    }

    private static String separator(Locale locale) {
        return locale.getLanguage().equals("zh") ? "，" : ", ";
    }

    @Override
    public String toString() {
        return text(Locale.ENGLISH);
    }
}
