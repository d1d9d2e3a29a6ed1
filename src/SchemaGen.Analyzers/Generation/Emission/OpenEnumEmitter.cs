using SchemaGen.Generation.Naming;
using SchemaGen.Generation.Rendering.Text;
using SchemaGen.Generation.Rendering.Types;
using static SchemaGen.Generation.Naming.RuntimeNames;

namespace SchemaGen.Generation.Emission;

/// <summary>Prints the struct of an open enum: a text, and its known values as static members.</summary>
internal static class OpenEnumEmitter
{
    public static void Emit(CodeWriter writer, OpenEnumType type, string accessibility)
    {
        DocumentationEmitter.Emit(writer, "summary", type.Summary);
        DocumentationEmitter.Emit(writer, "remarks", type.Remarks);
        writer.Line($"/// <param name=\"{ReservedMembers.OpenEnumValue}\">The text in JSON.</param>");
        writer.Line($"[{Serialization}JsonConverter(typeof({Services}OpenEnumJsonConverter<{type.FullName}>))]");
        writer.Line($"[global::System.ComponentModel.TypeConverter(typeof({Services}OpenEnumTypeConverter<{type.FullName}>))]");
        writer.Line($"[{GeneratedCode.Attribute}]");
        string name = Identifier.Escape(type.Name);
        using (writer.Open($"{accessibility} readonly record struct {name}(string {ReservedMembers.OpenEnumValue}) : {Services}IOpenEnum<{type.FullName}>"))
        {
            foreach (EnumMember member in type.Members)
            {
                DocumentationEmitter.Emit(writer, "summary", member.Summary);
                writer.Line($"public static {type.FullName} {Identifier.Escape(member.Name)} => new({Literal.Wire(member.WireValue)});");
                writer.Line();
            }

            writer.Line("/// <summary>The value that stands for a text.</summary>");
            writer.Line($"public static implicit operator {name}(string value) => new(value);");
            writer.Line();
            writer.Line("/// <summary>The text.</summary>");
            writer.Line($"public override string ToString() => {ReservedMembers.OpenEnumValue} ?? \"\";");
            writer.Line();
            writer.Line($"static {type.FullName} {Services}IOpenEnum<{type.FullName}>.Create(string value) => new(value);");
        }
    }
}
