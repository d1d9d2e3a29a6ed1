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

    /// <summary>Prints the struct that maps the values of an enum of texts.</summary>
    public static void EmitWire(CodeWriter writer, EnumType type, string accessibility)
    {
        writer.Line($"/// <summary>The values of <see cref=\"{type.FullName}\"/> in JSON.</summary>");
        writer.Line("[global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]");
        writer.Line($"[{GeneratedCode.Attribute}]");
        using (writer.Open($"{accessibility} readonly struct {type.WireName} : {Services}IWireEnum<{type.FullName}>"))
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
