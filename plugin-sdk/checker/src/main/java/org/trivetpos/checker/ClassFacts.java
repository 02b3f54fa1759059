package org.trivetpos.checker;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * What one class file says of itself (Java Virtual Machine Specification, chapter 4).
 *
 * @param name        with dots
 * @param supertypes  its super class and the interfaces it names, with dots
 * @param annotations on the class, with dots
 * @param uses        packages of the types that its code and its members name; annotations do not count, since a
 *                    missing one is ignored
 * @param calls       methods that it calls, {@code java.lang.System.exit}
 * @param floating    members that others see and that have {@code double} or {@code float} in them, with the types of
 *                    their signatures: {@code price(double, org.joda.money.Money)}
 */
record ClassFacts(String name, List<String> supertypes, Set<String> annotations, Set<String> uses, Set<String> calls,
        List<String> floating) {

    private static final Pattern FLOATING = Pattern.compile("(java\\.lang\\.)?([dD]ouble|[fF]loat)(\\[\\])*");
    private static final int CLASS = 7;
    private static final int METHOD = 10;
    private static final int INTERFACE_METHOD = 11;
    private static final int NAME_AND_TYPE = 12;
    private static final int METHOD_TYPE = 16;
    private static final int SEEN = Opcodes.ACC_PUBLIC | Opcodes.ACC_PROTECTED;

    static ClassFacts of(byte[] classFile) {
        ClassReader reader = new ClassReader(classFile);
        Members members = new Members();
        reader.accept(members, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        Set<String> calls = new TreeSet<>();
        char[] buffer = new char[reader.getMaxStringLength()];
        for (int item = 1; item < reader.getItemCount(); item++) {
            int at = reader.getItem(item);
            switch (at == 0 ? 0 : reader.readByte(at - 1)) {
                case CLASS -> members.use(Type.getObjectType(reader.readUTF8(at, buffer)));
                case NAME_AND_TYPE -> members.use(reader.readUTF8(at + 2, buffer));
                case METHOD_TYPE -> members.use(reader.readUTF8(at, buffer));
                case METHOD, INTERFACE_METHOD -> calls.add(reader.readClass(at, buffer).replace('/', '.') + "."
                        + reader.readUTF8(reader.getItem(reader.readUnsignedShort(at + 2)), buffer));
                default -> { }
            }
        }
        // an annotation that is there several times, and its container, are named as if they were used
        Set<String> uses = members.types.stream().filter(type -> members.annotations.stream()
                .noneMatch(annotation -> annotation.equals(type) || annotation.startsWith(type + "$")))
                .map(PluginJar::packageOf).collect(Collectors.toCollection(TreeSet::new));
        return new ClassFacts(reader.getClassName().replace('/', '.'), members.supertypes, members.annotations, uses,
                calls, members.floating);
    }

    private static final class Members extends ClassVisitor {

        private final List<String> supertypes = new ArrayList<>();
        private final Set<String> annotations = new HashSet<>();
        private final Set<String> types = new TreeSet<>();
        private final List<String> floating = new ArrayList<>();
        private boolean seen;

        Members() {
            super(Opcodes.ASM9);
        }

        @Override
        public void visit(int version, int access, String name, @Nullable String signature, @Nullable String superName,
                String[] interfaces) {
            seen = (access & Opcodes.ACC_PUBLIC) != 0;
            if (superName != null) {
                supertypes.add(superName.replace('/', '.'));
            }
            Arrays.stream(interfaces).map(type -> type.replace('/', '.')).forEach(supertypes::add);
        }

        @Override
        public @Nullable AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
            annotations.add(Type.getType(descriptor).getClassName());
            return null;
        }

        @Override
        public @Nullable FieldVisitor visitField(int access, String name, String descriptor,
                @Nullable String signature, @Nullable Object value) {
            use(descriptor);
            note(access, name, List.of(Type.getType(descriptor)));
            return null;
        }

        @Override
        public @Nullable MethodVisitor visitMethod(int access, String name, String descriptor,
                @Nullable String signature, String @Nullable [] exceptions) {
            use(descriptor);
            List<Type> types = new ArrayList<>(List.of(Type.getArgumentTypes(descriptor)));
            types.add(Type.getReturnType(descriptor));
            note(access, name, types);
            return null;
        }

        private void note(int access, String name, List<Type> types) {
            List<String> names = types.stream().map(Type::getClassName).toList();
            boolean isSeen = seen && (access & SEEN) != 0 && (access & Opcodes.ACC_SYNTHETIC) == 0;
            if (isSeen && names.stream().anyMatch(FLOATING.asMatchPredicate())) {
                floating.add(name + "(" + String.join(", ", names) + ")");
            }
        }

        private void use(String descriptor) {
            Type type = Type.getType(descriptor);
            if (type.getSort() == Type.METHOD) {
                Arrays.stream(type.getArgumentTypes()).forEach(this::use);
                use(type.getReturnType());
            } else {
                use(type);
            }
        }

        private void use(Type type) {
            Type element = type.getSort() == Type.ARRAY ? type.getElementType() : type;
            if (element.getSort() == Type.OBJECT) {
                types.add(element.getClassName());
            }
        }
    }
}
