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
        EmitInside(writer, file, container: 0);
        WireEmitter.Emit(writer, file);
        return writer.ToString();
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
