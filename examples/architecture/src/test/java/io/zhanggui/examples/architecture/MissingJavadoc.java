package io.zhanggui.examples.architecture;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * What a caller sees without a word of Javadoc: types, methods and constructors that are public, or protected in a public
 * type. Overriding methods, the canonical constructor of a record, and everything inside what is not public may go without.
 *
 * <p>Doclint's group {@code missing} would ask for every {@code @param} too.
 */
final class MissingJavadoc {

    private MissingJavadoc() {}

    /** One line for each, {@code path/of/File.java:12: method name}, in the order of the files. */
    static List<String> in(Path sources) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (Stream<Path> tree = Files.walk(sources);
                StandardJavaFileManager files =
                        compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
            List<Path> units = tree.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("module-info.java") && !file.endsWith("package-info.java"))
                    .sorted()
                    .toList();
            if (units.isEmpty()) {
                return List.of();
            }
            JavacTask task = (JavacTask) compiler.getTask(
                    null, files, null, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(units));
            DocTrees docs = DocTrees.instance(task);
            List<String> missing = new ArrayList<>();
            for (CompilationUnitTree unit : task.parse()) {
                new Scanner(docs, unit, sources, missing).scan(unit, null);
            }
            return missing;
        }
    }

    private static final class Scanner extends TreePathScanner<Void, Void> {

        private final DocTrees docs;
        private final CompilationUnitTree unit;
        private final Path sources;
        private final List<String> missing;

        Scanner(DocTrees docs, CompilationUnitTree unit, Path sources, List<String> missing) {
            this.docs = docs;
            this.unit = unit;
            this.sources = sources;
            this.missing = missing;
        }

        @Override
        public Void visitClass(ClassTree type, Void nothing) {
            if (!isOpen(type.getModifiers())) {
                return null;
            }
            require("type " + type.getSimpleName());
            return super.visitClass(type, nothing);
        }

        /** What stands inside methods is nobody's to see. */
        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            if (isOpen(method.getModifiers()) && !overrides(method) && !isCanonical(method)) {
                require(
                        method.getReturnType() == null
                                ? "constructor of " + enclosing().getSimpleName()
                                : "method " + method.getName());
            }
            return null;
        }

        @Override
        public Void visitVariable(VariableTree variable, Void nothing) {
            return null;
        }

        private boolean isOpen(ModifiersTree modifiers) {
            Set<Modifier> flags = modifiers.getFlags();
            boolean inInterface = getCurrentPath().getParentPath().getLeaf() instanceof ClassTree outer
                    && (outer.getKind() == Tree.Kind.INTERFACE || outer.getKind() == Tree.Kind.ANNOTATION_TYPE);
            return flags.contains(Modifier.PUBLIC)
                    || flags.contains(Modifier.PROTECTED)
                    || inInterface && !flags.contains(Modifier.PRIVATE);
        }

        private static boolean overrides(MethodTree method) {
            return method.getModifiers().getAnnotations().stream()
                    .anyMatch(annotation ->
                            annotation.getAnnotationType().toString().equals("Override"));
        }

        /** The compact constructor of a record, or the one with its components. */
        private boolean isCanonical(MethodTree method) {
            if (enclosing().getKind() != Tree.Kind.RECORD || method.getReturnType() != null) {
                return false;
            }
            String head = text(method)
                    .substring(text(method).indexOf(enclosing().getSimpleName().toString()));
            boolean compact =
                    head.substring(enclosing().getSimpleName().length()).strip().startsWith("{");
            return compact || typesOf(method.getParameters()).equals(typesOf(components()));
        }

        private List<VariableTree> components() {
            return enclosing().getMembers().stream()
                    .filter(VariableTree.class::isInstance)
                    .map(VariableTree.class::cast)
                    .filter(field -> !field.getModifiers().getFlags().contains(Modifier.STATIC))
                    .toList();
        }

        private static List<String> typesOf(List<? extends VariableTree> variables) {
            return variables.stream()
                    .map(variable -> variable.getType().toString())
                    .toList();
        }

        private ClassTree enclosing() {
            return (ClassTree) getCurrentPath().getParentPath().getLeaf();
        }

        private String text(Tree tree) {
            try {
                return unit.getSourceFile()
                        .getCharContent(false)
                        .subSequence(start(tree), end(tree))
                        .toString();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private int start(Tree tree) {
            return (int) docs.getSourcePositions().getStartPosition(unit, tree);
        }

        private int end(Tree tree) {
            return (int) docs.getSourcePositions().getEndPosition(unit, tree);
        }

        private void require(String what) {
            TreePath path = getCurrentPath();
            DocCommentTree comment = docs.getDocCommentTree(path);
            boolean says = comment != null
                    && !(comment.getFullBody().isEmpty()
                            && comment.getBlockTags().isEmpty());
            if (!says) {
                Path file = sources.relativize(Path.of(unit.getSourceFile().toUri()));
                long line = unit.getLineMap().getLineNumber(start(path.getLeaf()));
                missing.add(file.toString().replace('\\', '/') + ":" + line + ": " + what);
            }
        }
    }
}
