using SchemaGen.Generation.Naming;
using SchemaGen.Generation.Planning;
using SchemaGen.Generation.Rendering;
using SchemaGen.Generation.Rendering.Types;

namespace SchemaGen.Generation.Emission;

/// <summary>Prints a generated file: its types inside their namespace and containers, then what they share.</summary>
internal static class RecordFileEmitter
{
    public static string Emit(RecordFile file)
    {
        var writer = new CodeWriter();
        FileHeader.Emit(writer, file.Target);
        string space = file.Target.Namespace;
        bool isApart = file.Target.Containers.Count == 0 && HasTexts(file);
        if (space.Length > 0)
        {
            // Not indented: the record is what is read.
            writer.Line($"namespace {space}{(isApart ? "\n{" : ";\n")}");
        }

        EmitInside(writer, file, container: 0);
        WireEmitter.Emit(writer, file);
        if (isApart)
        {
            writer.Line(space.Length > 0 ? "}\n" : "");
            EmitWires(writer, file);
        }

        return writer.ToString();
    }

    private static bool HasTexts(RecordFile file)
    {
        foreach (EnumType type in file.Enums)
        {
            if (type.Numbers == EnumNumbers.None)
            {
                return true;
            }
        }

        return false;
    }

    private static void EmitWires(CodeWriter writer, RecordFile file)
    {
        bool isFirst = true;
        using (writer.Open($"namespace {WireNames.NamespaceOf(file.Target.Namespace)}"))
        {
            foreach (EnumType type in file.Enums)
            {
                if (type.Numbers == EnumNumbers.None)
                {
                    if (!isFirst)
                    {
                        writer.Line();
                    }

                    isFirst = false;
                    EnumEmitter.EmitWire(writer, type, file.Target.Accessibility);
                }
            }
        }
    }

    private static void EmitInside(CodeWriter writer, RecordFile file, int container)
    {
        if (container < file.Target.Containers.Count)
        {
            ContainerType outer = file.Target.Containers[container];
            using (writer.Open($"partial {outer.Keyword} {outer.Name}"))
            {
                EmitInside(writer, file, container + 1);
            }

            writer.Line();
            return;
        }

        foreach (RecordType record in file.Records)
        {
            RecordEmitter.Emit(writer, file, record);
            writer.Line();
        }

        foreach (EnumType type in file.Enums)
        {
            EnumEmitter.Emit(writer, file, type);
            writer.Line();
            if (type.Numbers == EnumNumbers.None && file.Target.Containers.Count > 0)
            {
                EnumEmitter.EmitWire(writer, type, file.Target.Accessibility);
                writer.Line();
            }
        }

        foreach (OpenEnumType type in file.OpenEnums)
        {
            OpenEnumEmitter.Emit(writer, type, file.Target.Accessibility);
            writer.Line();
        }

        foreach (UnionType type in file.Unions)
        {
            UnionEmitter.Emit(writer, type, file.Target.Accessibility, RecordFile.WireOf(file.Target));
            writer.Line();
        }
    }
}
