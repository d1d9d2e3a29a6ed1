using SchemaGen.Generation.Naming;
using SchemaGen.Generation.Rendering;
using SchemaGen.Generation.Rendering.Text;
using SchemaGen.Generation.Rendering.Types;
using static SchemaGen.Generation.Naming.RuntimeNames;

namespace SchemaGen.Generation.Emission;

/// <summary>Prints an enum, and the struct that maps the wire values of one of texts.</summary>
internal static class EnumEmitter
{
    public static void Emit(CodeWriter writer, RecordFile file, EnumType type)
    {
        string accessibility = file.Target.Accessibility;
        DocumentationEmitter.Emit(writer, "summary", type.Summary);
        DocumentationEmitter.Emit(writer, "remarks", type.Remarks);
        bool isOfTexts = type.Numbers == EnumNumbers.None;
        writer.Line($"[{Serialization}JsonConverter(typeof({Services}{(isOfTexts ? $"WireEnumJsonConverter<{type.FullName}, {type.WireFullName}>" : $"NumberEnumJsonConverter<{type.FullName}>")}))]");
        if (isOfTexts)
        {
            writer.Line($"[global::System.ComponentModel.TypeConverter(typeof({Services}WireEnumTypeConverter<{type.FullName}, {type.WireFullName}>))]");
        }

        writer.Line($"[{GeneratedCode.Attribute}]");
        using (writer.Open($"{accessibility} enum {Identifier.Escape(type.Name)}{(type.Numbers == EnumNumbers.Int64 ? " : long" : "")}"))
        {
            for (int i = 0; i < type.Members.Count; i++)
            {
                EnumMember member = type.Members[i];
                if (i > 0)
                {
                    writer.Line();
                }

                DocumentationEmitter.Emit(writer, "summary", member.Summary);
                if (isOfTexts)
                {
                    writer.Line($"[global::System.Runtime.Serialization.EnumMember(Value = {Literal.Wire(member.WireValue)})]");
                }

                writer.Line($"{Identifier.Escape(member.Name)}{(isOfTexts ? "" : " = " + member.WireValue)},");
            }

            if (file.Removed.Count > 0)
            {
                RemovedEmitter.EmitValues(writer, file, type.Name);
            }
        }

    }

    /// <summary>Prints the class with the structs that map the values of the enums of texts; nothing where there are none.</summary>
    public static void EmitWires(CodeWriter writer, RecordFile file)
    {
        bool isOpen = false;
        foreach (EnumType type in file.Enums)
        {
            if (type.Numbers == EnumNumbers.None)
            {
                writer.Line(isOpen ? "" : $"\ninternal static class {WireNames.Holder}\n{{");
                isOpen = true;
                using (writer.Indent())
                {
                    EmitWire(writer, type);
                }
            }
        }

        if (isOpen)
        {
            writer.Line("}");
        }
    }

    private static void EmitWire(CodeWriter writer, EnumType type)
    {
        writer.Line($"/// <summary>The values of <see cref=\"{type.FullName}\"/> in JSON.</summary>");
        writer.Line($"[{GeneratedCode.Attribute}]");
        using (writer.Open($"public readonly struct {Identifier.Escape(type.Name)} : {Services}IWireEnum<{type.FullName}>"))
        {
            writer.Line("/// <inheritdoc/>");
            writer.Line($"public static {Services}WireEnum<{type.FullName}> Values {{ get; }} = new(");
            using (writer.Indent())
            {
                List<string> values = [];
                foreach (EnumMember member in type.Members)
                {
                    values.Add(Literal.Wire(member.WireValue));
                }

                writer.Line(string.Join(",\n", values) + ");");
            }
        }
    }
}
