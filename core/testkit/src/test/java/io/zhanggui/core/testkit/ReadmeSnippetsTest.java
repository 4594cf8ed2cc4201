package io.zhanggui.core.testkit;

import static java.util.Locale.SIMPLIFIED_CHINESE;
import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.core.audit.BankCardNumber;
import io.zhanggui.core.audit.Fingerprint;
import io.zhanggui.core.audit.Stamp;
import io.zhanggui.core.explain.Explanation;
import io.zhanggui.core.explain.Term;
import io.zhanggui.core.id.CommandKey;
import io.zhanggui.core.id.LegalEntityId;
import io.zhanggui.core.id.OrderNo;
import io.zhanggui.core.id.OrgUnitId;
import io.zhanggui.core.id.PersonId;
import io.zhanggui.core.id.Sku;
import io.zhanggui.core.money.Apportionment;
import io.zhanggui.core.money.ExchangeRates;
import io.zhanggui.core.money.Rounding;
import io.zhanggui.core.posting.Posting;
import io.zhanggui.core.posting.PostingLine;
import io.zhanggui.core.posting.PostingReason;
import io.zhanggui.core.quantity.Quantity;
import io.zhanggui.core.quantity.UnitConversion;
import io.zhanggui.core.quantity.UnitOfMeasure;
import io.zhanggui.core.repository.CommandReceipts;
import io.zhanggui.core.repository.MemoryStore;
import io.zhanggui.core.rule.MissingRule;
import io.zhanggui.core.rule.ResolvedRule;
import io.zhanggui.core.rule.Rule;
import io.zhanggui.core.rule.RuleBook;
import io.zhanggui.core.rule.RuleKey;
import io.zhanggui.core.rule.RuleScope;
import io.zhanggui.core.table.Table;
import io.zhanggui.core.table.TableException;
import io.zhanggui.core.table.TableReader;
import io.zhanggui.core.table.TableWriter;
import io.zhanggui.core.time.AsOf;
import io.zhanggui.core.time.Dated;
import io.zhanggui.core.time.Timeline;
import io.zhanggui.core.time.WorkCalendar;
import io.zhanggui.core.violation.FormValidator;
import io.zhanggui.core.violation.ItemResult;
import io.zhanggui.core.violation.ValidBankCard;
import io.zhanggui.core.violation.Violations;
import io.zhanggui.core.violation.WeightsOf100;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The code of core/README.md and core/testkit/README.md: it stands here, or in the files beside it, and runs. */
class ReadmeSnippetsTest {

    private static final Path PAGE = Path.of("..", "README.md");
    private static final Path OF_TESTKIT = Path.of("README.md");
    private static final Path SOURCES = Path.of("src", "test", "java", "io", "zhanggui", "core", "testkit");

    private static final LocalDate JAN = LocalDate.of(2025, 1, 1);
    private static final LocalDate JUL = LocalDate.of(2025, 7, 1);
    private static final Instant now = Instant.parse("2025-11-30T08:00:00Z");

    @TempDir
    private Path folder;

    @Test
    void time() {
        Timeline<String> grade = Timeline.of(List.of(
                Dated.from(JAN, "P5"),
                Dated.from(JUL, "P6"),
                Dated.from(JUL, "P7").published(LocalDate.of(2025, 9, 1)))); // a correction is one more entry

        grade.on(JUL); // P7, as known now
        grade.asOf(AsOf.of(JUL).knownOn(LocalDate.of(2025, 8, 31))); // P6, whatever is entered later

        WorkCalendar.china().workdays(YearMonth.of(2025, 10)); // 18
        WorkCalendar.china().plusWorkdays(LocalDate.of(2025, 9, 30), 1); // 2025-10-09

        assertThat(grade.on(JUL).orElseThrow().value()).isEqualTo("P7");
        assertThat(grade.asOf(AsOf.of(JUL).knownOn(LocalDate.of(2025, 8, 31)))
                        .orElseThrow()
                        .value())
                .isEqualTo("P6");
        assertThat(WorkCalendar.china().workdays(YearMonth.of(2025, 10))).isEqualTo(18);
        assertThat(WorkCalendar.china().plusWorkdays(LocalDate.of(2025, 9, 30), 1))
                .isEqualTo("2025-10-09");
    }

    @Test
    void money() {
        CurrencyUnit cny = CurrencyUnit.of("CNY");
        CurrencyUnit usd = CurrencyUnit.of("USD");
        Money freight = Money.parse("CNY 100.00");
        List<Money> shares =
                Apportionment.split(freight, List.of(new BigDecimal("1"), new BigDecimal("2"))); // 33.33 66.67
        ExchangeRates rates = ExchangeRates.none().plus(usd, cny, Dated.from(JAN, new BigDecimal("7.2")));
        Money dollars = rates.exchange(freight, usd, AsOf.of(JUL), Rounding.CENT); // 13.89, divided and rounded once
        Quantity pieces = UnitConversion.of(UnitOfMeasure.of("BOX"), new BigDecimal("24"), UnitOfMeasure.PIECE)
                .convert(Quantity.parse("2.5 BOX"), Rounding.WHOLE); // 60 PCS

        assertThat(shares).containsExactly(Money.parse("CNY 33.33"), Money.parse("CNY 66.67"));
        assertThat(dollars).isEqualTo(Money.parse("USD 13.89"));
        assertThat(pieces).isEqualTo(Quantity.ofPieces(60));
    }

    static final RuleKey<BigDecimal> FREE_FREIGHT = RuleKey.ofDecimal("shop.free-freight-from");

    @Test
    void rules() throws IOException {
        Path file = folder.resolve("shop-rules.csv");
        Files.writeString(file, csvOf(Files.readString(PAGE)));

        RuleBook book = RuleBook.read(TableReader.of(file), List.of(FREE_FREIGHT));
        AsOf asOf = AsOf.of(LocalDate.of(2025, 11, 11));
        ResolvedRule<BigDecimal> limit = book.resolve(FREE_FREIGHT, RuleScope.EVERYWHERE, asOf, MissingRule.REFUSE);
        limit.value(); // 59
        List<Rule<?>> unchecked = book.unverified();

        Explanation why = Explanation.of(Term.of("包邮"), "yes")
                .formula(Term.of("118.00 ≥ 59"))
                .because(limit)
                .with(Explanation.of(Term.of("订单金额"), Money.parse("CNY 118.00")));
        why.toText(SIMPLIFIED_CHINESE);

        assertThat(limit.value()).isEqualTo("59");
        assertThat(unchecked).hasSize(1);
        assertThat(why.toText(SIMPLIFIED_CHINESE)).isEqualTo("包邮：yes = 118.00 ≥ 59 〔运营手册 第3章〕\n  订单金额：118.00 元\n");
        assertThat(book.resolve(FREE_FREIGHT, RuleScope.of("CN-65"), asOf, MissingRule.CARRY_FORWARD)
                        .provisional())
                .isTrue();
    }

    record SupplierForm(
            @ValidBankCard @Nullable String bankCard,
            @WeightsOf100 @Nullable List<BigDecimal> weights) {}

    @Test
    void violations() {
        try (ValidatorFactory factory = Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator())
                .buildValidatorFactory()) {
            Validator validator = factory.getValidator();

            SupplierForm form = new SupplierForm("6200000000000006", List.of(new BigDecimal("99")));
            Violations found = FormValidator.of(validator).check(form); // the host's own Jakarta validator
            found.text(SIMPLIFIED_CHINESE); // bankCard “***”：不是有效的银行卡号… weights “[99]”：权重合计必须正好等于 100

            Stream<ItemResult<String, BankCardNumber>> results = Stream.of("6200000000000005", "62")
                    .map(text -> ItemResult.of("line " + text.length(), text, BankCardNumber::parse));

            assertThat(found.text(SIMPLIFIED_CHINESE))
                    .startsWith("bankCard “***”：不是有效的银行卡号")
                    .endsWith("weights “[99]”：权重合计必须正好等于 100");
            assertThat(results.map(result -> result.match(done -> "done", refused -> "refused", failed -> "failed")))
                    .containsExactly("done", "failed");
        }
    }

    record Item(Sku sku, BigDecimal price) {}

    @Test
    void tables() throws IOException {
        Path file = Files.writeString(folder.resolve("items.csv"), "sku,price\nA-1,9.90\nB-2,free\n");

        List<TableException> bad = new ArrayList<>();
        List<Item> items = TableReader.of(file)
                .columns("sku", "price")
                .onBadRow(bad::add) // without a handler the first bad row stops
                .read(row -> new Item(row.value("sku", Sku::of), row.decimal("price")));
        // items.csv, line 3, column price, value 'free': is not a number

        Table.Builder table = Table.titled(Term.of("价目表")).columns(Term.of("货号"), Term.of("价格"));
        items.forEach(item -> table.row(item.sku().value(), item.price()));
        try (Writer writer = Files.newBufferedWriter(folder.resolve("prices.csv"))) {
            TableWriter.in(SIMPLIFIED_CHINESE).write(table.build(), writer);
        }

        assertThat(bad).singleElement().asString().endsWith("line 3, column price, value 'free': is not a number");
        assertThat(folder.resolve("prices.csv")).hasContent("货号,价格\r\nA-1,9.90");
    }

    @Test
    void repositories() {
        PersonId clerk = PersonId.of("P003");

        MemoryStore store = new MemoryStore();
        ParcelRepository parcels = ParcelRepository.inMemory(store); // each port of the library has inMemory(store)
        CommandReceipts receipts = CommandReceipts.inMemory(store);
        Parcel parcel = parcel("SO-1");
        Stamp stamp = Stamp.by(clerk).at(now).key("pack-SO-1").reason("daily run");
        Fingerprint content = Fingerprint.of("pack").add("order", parcel.no()).build();

        store.run(() -> receipts.once(
                stamp,
                content,
                () -> { // all of it is kept, or nothing; a retry changes nothing
                    parcels.add(parcel);
                    return parcel.no().value();
                }));
        parcels.replace(parcels.get(parcel.no()).map(p -> p.heavier("0.25"))); // refused if somebody was faster

        assertThat(parcels.get(parcel.no()).version()).isEqualTo(2);
    }

    @Test
    void postings() {
        Posting posting = new Posting(
                LegalEntityId.of("ACME"),
                CommandKey.of("freight-2025-11"),
                LocalDate.of(2025, 11, 30),
                List.of(
                        PostingLine.of(PostingReason.of("freight.cost"), Money.parse("CNY 100.00"))
                                .unit(OrgUnitId.of("OPS")),
                        PostingLine.of(PostingReason.of("freight.payable"), Money.parse("CNY -100.00"))));

        assertThat(posting.lines()).hasSize(2);
    }

    @Nested
    class JdbcCommandReceiptsTest extends CommandReceiptsTck {
        @Override
        protected Fixture<CommandReceipts> open() {
            JdbcUnitOfWork unitOfWork = new JdbcUnitOfWork(JdbcAdaptersTest.newDatabase());
            return Fixture.of(new JdbcCommandReceipts(unitOfWork), unitOfWork);
        }
    }

    static class MyParcelsTest extends ParcelsTck {
        @Override
        protected Fixture<ParcelRepository> open() {
            MemoryStore store = new MemoryStore();
            return Fixture.of(ParcelRepository.inMemory(store), store);
        }
    }

    @Test
    void the_port_tests_find_every_fault() {
        TckMatrix matrix = TckMatrix.of(MyParcelsTest.class); // over your adapter, with its unit of work
        System.out.println(matrix);
        assertThat(matrix.problems()).isEmpty();
    }

    @Test
    void the_page_shows_rows_of_the_matrix_as_they_are_printed() throws IOException {
        String printed = TckMatrix.of(MyParcelsTest.class).toString();
        String shown =
                Files.readString(OF_TESTKIT).split("```\nParcelsTck over")[1].split("```")[0];
        assertThat(shown.lines().skip(1).filter(line -> !line.equals("…")))
                .hasSize(5)
                .allSatisfy(line ->
                        assertThat(printed.replaceAll("[12]/2", "n/2")).contains(line.replaceAll("[12]/2", "n/2")));
    }

    @Test
    void the_pages_show_what_is_tested_here() throws IOException {
        String tested = "";
        try (Stream<Path> files = Files.list(SOURCES)) {
            for (Path file : files.filter(ReadmeSnippetsTest::isShown).toList()) {
                tested += withoutBlanks(Files.readString(file));
            }
        }
        assertThat(blocks(PAGE)).hasSizeGreaterThanOrEqualTo(9);
        assertThat(blocks(OF_TESTKIT)).hasSizeGreaterThanOrEqualTo(4);
        for (String block : blocks(PAGE)) {
            assertThat(tested).contains(withoutBlanks(block));
        }
        for (String block : blocks(OF_TESTKIT)) {
            assertThat(tested).contains(withoutBlanks(block));
        }
    }

    private static List<String> blocks(Path page) throws IOException {
        return Pattern.compile("```java\\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(page))
                .results()
                .map(block -> block.group(1))
                .toList();
    }

    private static boolean isShown(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith("SnippetsTest.java")
                || Set.of("JdbcCommandReceipts.java", "ParcelsTck.java", "ParcelRepository.java")
                        .contains(name);
    }

    /** Where lines break is the formatter's business. */
    private static String withoutBlanks(String text) {
        return text.replaceAll("\\s+", "");
    }

    private static String csvOf(String page) {
        return page.split("```csv\n")[1].split("```")[0];
    }

    private static Parcel parcel(String no) {
        return new Parcel(
                OrderNo.of(no),
                new BigDecimal("1.25"),
                Money.parse("CNY 99.99"),
                org.threeten.extra.LocalDateRange.ofUnboundedEnd(JAN),
                null);
    }
}
