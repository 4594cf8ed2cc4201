package io.zhanggui.examples.cases;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.thirdparty.org.objectweb.asm.ClassReader;
import com.tngtech.archunit.thirdparty.org.objectweb.asm.ClassVisitor;
import com.tngtech.archunit.thirdparty.org.objectweb.asm.Label;
import com.tngtech.archunit.thirdparty.org.objectweb.asm.MethodVisitor;
import com.tngtech.archunit.thirdparty.org.objectweb.asm.Opcodes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a compiled class holds that ArchUnit does not tell.
 *
 * @param methods its methods, those of lambdas among them
 */
record ClassFile(List<Method> methods) {

    /**
     * A method.
     *
     * @param name its name
     * @param lines from its signature to its closing brace, by the lines of its first and last statement
     * @param arithmetic the operators of the language that it uses: + - * / % negation and shifts, and counting by more
     *     than one; empty if none
     */
    record Method(String name, int lines, List<String> arithmetic) {}

    static ClassFile of(JavaClass type) {
        try (InputStream in = type.getSource().orElseThrow().getUri().toURL().openStream()) {
            Methods methods = new Methods();
            new ClassReader(in.readAllBytes()).accept(methods, 0);
            return new ClassFile(methods.found);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Methods extends ClassVisitor {

        private final List<Method> found = new ArrayList<>();

        private Methods() {
            super(Opcodes.ASM9);
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String descriptor, @Nullable String signature, String @Nullable [] thrown) {
            return new Body(name, found);
        }
    }

    private static final class Body extends MethodVisitor {

        private final String name;
        private final List<Method> methods;
        private final List<String> arithmetic = new ArrayList<>();
        private int first = Integer.MAX_VALUE;
        private int last;

        private Body(String name, List<Method> methods) {
            super(Opcodes.ASM9);
            this.name = name;
            this.methods = methods;
        }

        @Override
        public void visitInsn(int opcode) {
            if (opcode >= Opcodes.IADD && opcode <= Opcodes.LUSHR) {
                arithmetic.add("opcode " + opcode);
            }
        }

        @Override
        public void visitIincInsn(int variable, int increment) {
            if (increment != 1) {
                arithmetic.add("increment by " + increment);
            }
        }

        @Override
        public void visitLineNumber(int line, Label start) {
            first = Math.min(first, line);
            last = Math.max(last, line);
        }

        @Override
        public void visitEnd() {
            boolean signatureAbove = !name.startsWith("lambda$") && last > 0;
            methods.add(
                    new Method(name, last == 0 ? 0 : last - first + (signatureAbove ? 2 : 1), List.copyOf(arithmetic)));
        }
    }
}
