package io.zhanggui.examples.monthend;

import io.zhanggui.core.explain.Term;
import io.zhanggui.core.id.OrgUnitId;
import io.zhanggui.core.id.PositionId;
import io.zhanggui.core.kpi.Grade;
import io.zhanggui.core.kpi.GradeScale;
import io.zhanggui.core.kpi.ItemScore;
import io.zhanggui.core.kpi.Kpi;
import io.zhanggui.core.kpi.Score;
import io.zhanggui.core.table.Table;
import io.zhanggui.examples.monthend.Report.Block;
import io.zhanggui.examples.monthend.Report.Fold;
import io.zhanggui.examples.monthend.Report.Folds;
import io.zhanggui.examples.monthend.Report.Listing;
import io.zhanggui.examples.monthend.Report.Picture;
import io.zhanggui.examples.monthend.Report.Reasons;
import io.zhanggui.examples.monthend.Report.Section;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the page shows of the scored cards: an index, grades by unit, what several positions missed, and each card whole. */
final class KpiTables {

    private static final int SHOWN = 100;

    /** An indicator, and the positions that have it. */
    private record Shared(Kpi kpi, List<String> positions, List<String> missed) {
        Shared(Kpi kpi) {
            this(kpi, new ArrayList<>(), new ArrayList<>());
        }
    }

    private final Shop shop;
    private final Roster roster;
    private final GradeScale scale;
    private final Locale locale;

    KpiTables(Shop shop, Roster roster, GradeScale scale, Locale locale) {
        this.shop = shop;
        this.roster = roster;
        this.scale = scale;
        this.locale = locale;
    }

    /** The section, with the cards in the order of units and positions. */
    Section section(List<ScoredCard> scored) {
        List<OrgUnitId> units = List.copyOf(roster.units().keySet());
        List<PositionId> posts = List.copyOf(roster.posts().keySet());
        List<ScoredCard> cards = scored.stream()
                .sorted(Comparator.comparingInt((ScoredCard card) -> units.indexOf(unit(card)))
                        .thenComparingInt(card -> posts.indexOf(card.post().id())))
                .toList();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Picture(MonthEndTerm.SCORES.text(locale), drawing(cards)));
        blocks.add(new Listing("kpi-cards", index(cards), SHOWN));
        blocks.add(new Listing("kpi-grades", grades(cards), SHOWN));
        Table missed = missed(cards);
        if (!missed.rows().isEmpty()) {
            blocks.add(new Listing("kpi-missed", missed, SHOWN));
        }
        blocks.add(folds(cards));
        return new Section(
                "kpi", MonthEndTerm.KPI.text(locale), MonthEndTerm.KPI_ABOUT.text(locale, shop.month()), blocks);
    }

    private BarDrawing drawing(List<ScoredCard> cards) {
        return new BarDrawing(
                MonthEndTerm.SCORES.text(locale),
                cards.stream()
                        .map(card -> new BarDrawing.Bar(title(card), score(card), text(card), Shade.MAIN))
                        .toList());
    }

    private Table index(List<ScoredCard> cards) {
        Table.Builder table = Table.titled(MonthEndTerm.KPI)
                .columns(
                        MonthEndTerm.POSITION,
                        MonthEndTerm.TITLE_OF_POSITION,
                        MonthEndTerm.PERSON,
                        MonthEndTerm.SCORE,
                        MonthEndTerm.GRADE,
                        MonthEndTerm.COEFFICIENT);
        for (ScoredCard card : cards) {
            table.row(
                    card.post().id().value(),
                    title(card),
                    holders(card),
                    card.result().score().orElse(null),
                    card.grade() == null ? null : card.grade().name(),
                    card.coefficient());
        }
        return table.build();
    }

    /** How many positions of each unit have which grade. */
    private Table grades(List<ScoredCard> cards) {
        List<Term> columns = new ArrayList<>(List.of(MonthEndTerm.DEPARTMENT, MonthEndTerm.CARDS));
        for (Grade grade : scale.grades()) {
            columns.add(Term.of(MonthEndTerm.OF_GRADE.text(locale, grade.name())));
        }
        Table.Builder table = Table.titled(MonthEndTerm.GRADES_BY_UNIT).columns(columns.toArray(Term[]::new));
        for (Roster.Unit unit : roster.units().values()) {
            List<ScoredCard> own = cards.stream()
                    .filter(card -> unit(card).equals(unit.unit().id()))
                    .toList();
            if (!own.isEmpty()) {
                table.row(counts(unit.unit().name().text(locale), own));
            }
        }
        return table.row(counts(MonthEndTerm.ALL_UNITS, cards)).build();
    }

    private @Nullable Object[] counts(Object heading, List<ScoredCard> cards) {
        List<Object> cells = new ArrayList<>(List.of(heading, cards.size()));
        for (Grade grade : scale.grades()) {
            cells.add((int)
                    cards.stream().filter(card -> grade.equals(card.grade())).count());
        }
        return cells.toArray();
    }

    /** Indicators that at least two positions missed, those that most missed first. */
    private Table missed(List<ScoredCard> cards) {
        Map<String, Shared> byCode = new LinkedHashMap<>();
        for (ScoredCard card : cards) {
            for (ItemScore item : card.result().items()) {
                Kpi kpi = item.indicator().kpi();
                Shared shared = byCode.computeIfAbsent(kpi.code(), code -> new Shared(kpi));
                String position = card.post().id().value();
                shared.positions().add(position);
                Score score = item.score();
                if (score != null
                        && score.compareTo(Score.of(item.indicator().rule().full())) < 0) {
                    shared.missed().add(position);
                }
            }
        }
        Table.Builder table = Table.titled(MonthEndTerm.MISSED)
                .columns(
                        MonthEndTerm.INDICATOR,
                        MonthEndTerm.CARDS,
                        MonthEndTerm.MISSED_BY,
                        MonthEndTerm.POSITIONS_THAT_MISSED);
        byCode.values().stream()
                .filter(shared -> shared.missed().size() > 1)
                .sorted(Comparator.comparingInt(
                                (Shared shared) -> shared.missed().size())
                        .reversed())
                .forEach(shared -> table.row(
                        shared.kpi().label(),
                        shared.positions().size(),
                        shared.missed().size(),
                        listed(shared.missed())));
        return table.build();
    }

    private Folds folds(List<ScoredCard> cards) {
        Set<String> taken = new HashSet<>();
        List<Fold> folds = new ArrayList<>();
        for (ScoredCard card : cards) {
            Listing table = new Listing(
                    Listing.file("kpi-card", card.post().id(), taken),
                    card.result().toTable(),
                    SHOWN);
            Reasons why = new Reasons("", List.of(card.result().explain()));
            folds.add(new Fold(title(card), text(card), holders(card), List.of(table, why)));
        }
        return new Folds(MonthEndTerm.EACH_CARD.text(locale), folds);
    }

    /** Who holds the position on the last day of the month, by their ids. */
    private String holders(ScoredCard card) {
        List<String> holders = roster.seats().stream()
                .filter(seat -> seat.position().equals(card.post().id()) && seat.heldOn(shop.lastDay()))
                .map(seat -> seat.person().value() + (seat.acting() ? MonthEndTerm.ACTING.text(locale) : ""))
                .toList();
        return holders.isEmpty() ? MonthEndTerm.VACANT.text(locale) : listed(holders);
    }

    private String listed(List<String> ids) {
        return String.join(locale.getLanguage().equals("zh") ? "、" : ", ", ids);
    }

    private static double score(ScoredCard card) {
        return card.result().score().map(BigDecimal::doubleValue).orElse(0.0);
    }

    private static String text(ScoredCard card) {
        return card.result().score().map(BigDecimal::toPlainString).orElse("–")
                + (card.grade() == null ? "" : " · " + card.grade().name());
    }

    private static OrgUnitId unit(ScoredCard card) {
        return card.post().position().unit();
    }

    private String title(ScoredCard card) {
        return card.post().position().title().text(locale);
    }
}
