using System.Globalization;
using SchemaGen.Generation.Rendering;
using SchemaGen.Generation.Rendering.Checks;
using SchemaGen.Generation.Rendering.Defaults;
using SchemaGen.Generation.Rendering.Text;
using SchemaGen.Generation.Rendering.Types;
using static SchemaGen.Generation.Naming.RuntimeNames;

namespace SchemaGen.Generation.Emission;

/// <summary>Prints the file-local class with what the records share: wire names, patterns, allowed values, defaults.</summary>
internal static class WireEmitter
{
    public static void Emit(CodeWriter writer, RecordFile file)
    {
        using (writer.Open($"file static class {RecordFile.WireClassOf(file.Target)}"))
        {
            foreach (RecordType record in file.Records)
            {
                EmitTable(writer, record, Literal.Text(file.Target.Slug));
            }

            foreach (UnionType union in file.Unions)
            {
                EmitTable(writer, union, Literal.Text(file.Target.Slug));
            }

            foreach (SharedField field in file.Fields)
            {
                writer.Line($"public static readonly {field.Type} {field.Name} = {field.Initializer};");
            }

            foreach (SharedDefault value in file.Defaults)
            {
                writer.Line(value.IsAlwaysNew
                    ? $"public static {value.Type} {value.Name} => {value.Expression};"
                    : $"public static readonly {value.Type} {value.Name} = {value.Expression};");
            }
        }
    }

    private static void EmitTable(CodeWriter writer, UnionType union, string slug)
    {
        writer.Line($"public static readonly {Services}UnionTable {UnionType.TableOf(union.Name)} = new(");
        using (writer.Indent())
        {
            writer.Line(string.Join(",\n", [slug, .. union.Alternatives.Select(static alternative => alternative.Recognition)]) + ");");
        }
    }

    private static void EmitTable(CodeWriter writer, RecordType record, string slug)
    {
        var required = new List<string>();
        var names = new List<string>();
        for (int i = 0; i < record.Properties.Count; i++)
        {
            names.Add(Literal.Wire(record.Properties[i].WireName));
            if (record.Properties[i].Form.IsSent)
            {
                required.Add(i.ToString(CultureInfo.InvariantCulture));
            }
        }

        writer.Line($"public static readonly {Services}MemberTable {RecordType.TableOf(record.Name)} = new(");
        using (writer.Indent())
        {
            writer.Line(string.Join(",\n", [slug, $"[{string.Join(", ", required)}]", .. names]) + ");");
        }
    }
}
