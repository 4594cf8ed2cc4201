package io.zhanggui.examples.json;

import io.zhanggui.core.id.PersonId;
import io.zhanggui.finance.contract.Contract;
import io.zhanggui.hr.china.Place;
import io.zhanggui.hr.hongkong.WagePeriod;
import io.zhanggui.hr.payroll.Payslip;
import io.zhanggui.inventory.stock.Movement;
import io.zhanggui.procurement.supplier.Supplier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReader;
import java.lang.module.ModuleReference;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The library's classes, read from its modules and not from a list. */
final class PublicRecords {

    private static final List<Class<?>> ONE_OF_EACH_MODULE = List.of(
            PersonId.class,
            Payslip.class,
            Place.class,
            WagePeriod.class,
            Contract.class,
            Supplier.class,
            Movement.class);

    private PublicRecords() {}

    /** Every record that a host can name: public as all around it, in a package that its module exports. */
    static List<Class<?>> all() {
        return ONE_OF_EACH_MODULE.stream()
                .flatMap(PublicRecords::classesBeside)
                .filter(Class::isRecord)
                .filter(PublicRecords::isPublic)
                .toList();
    }

    /** Every class of the library, hidden ones too. */
    static List<Class<?>> classes() {
        return ONE_OF_EACH_MODULE.stream().flatMap(PublicRecords::classesBeside).toList();
    }

    private static Stream<Class<?>> classesBeside(Class<?> known) {
        ModuleReference module = moduleOf(known);
        List<String> exported = module.descriptor().exports().stream()
                .filter(exports -> !exports.isQualified())
                .map(ModuleDescriptor.Exports::source)
                .toList();
        List<Class<?>> found = new ArrayList<>();
        try (ModuleReader reader = module.open()) {
            for (String file : reader.list().sorted().toList()) {
                String name = file.replace('/', '.').replaceFirst("\\.class$", "");
                if (file.endsWith(".class") && exported.contains(name.replaceFirst("\\.[^.]+$", ""))) {
                    found.add(Class.forName(name, false, known.getClassLoader()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
        return found.stream();
    }

    private static ModuleReference moduleOf(Class<?> known) {
        try {
            Path place = Path.of(
                    known.getProtectionDomain().getCodeSource().getLocation().toURI());
            return ModuleFinder.of(place).findAll().iterator().next();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isPublic(Class<?> type) {
        for (Class<?> around = type; around != null; around = around.getDeclaringClass()) {
            if (!Modifier.isPublic(around.getModifiers())) {
                return false;
            }
        }
        return true;
    }
}
