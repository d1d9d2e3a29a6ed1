using SchemaGen.Generation.Naming;
using SchemaGen.Generation.Planning;
using SchemaGen.Generation.Rendering;
using SchemaGen.Generation.Rendering.Text;
using SchemaGen.Generation.Rendering.Types;
using static SchemaGen.Generation.Naming.RuntimeNames;

namespace SchemaGen.Generation.Emission;

/// <summary>Prints a record.</summary>
internal static class RecordEmitter
{
    public static void Emit(CodeWriter writer, RecordFile file, RecordType record)
    {
        RecordTarget target = file.Target;
        DocumentationEmitter.Emit(writer, "summary", record.Summary);
        DocumentationEmitter.Emit(writer, "remarks", record.Remarks);
        foreach (string attribute in record.Attributes)
        {
            writer.Line($"[{attribute}]");
        }

        // A declared record has its modifiers already.
        string modifiers = record.IsInput && target.IsDeclared ? "" : target.Accessibility + " sealed ";
        string contract = record.IsInput ? "IModelInput" : "IModelObject";
        writer.Line($"{modifiers}partial record {Identifier.Escape(record.Name)} :");
        using (writer.Indent())
        {
            writer.Line($"{Library}{contract}<{record.FullName}>,");
            writer.Line($"{Annotations}IValidatableObject");
        }

        using (writer.Open(""))
        {
            if (!(record.IsInput && target.HasConstructor))
            {
                // Of the compiler's own constructor, an editor shows no documentation at `new`.
                DocumentationEmitter.Emit(writer, "summary", record.Summary);
                DocumentationEmitter.Emit(writer, "remarks", record.Remarks);
                writer.Line($"[{GeneratedCode.Attribute}]\npublic {Identifier.Escape(record.Name)}()\n{{\n}}\n");
            }

            foreach (RecordProperty property in record.Properties)
            {
                PropertyEmitter.Emit(writer, property);
                writer.Line();
            }

            if (file.Removed.Count > 0)
            {
                RemovedEmitter.EmitProperties(writer, file, record.Name);
            }

            if (record.Additional is { } additional)
            {
                PropertyEmitter.Emit(writer, additional);
                writer.Line();
            }

            if (record.Schema is { } schema)
            {
                writer.Line($"static string {Library}IModelInput<{record.FullName}>.Slug => {Literal.Text(target.Slug)};");
                writer.Line();
                writer.Line($"static global::System.ReadOnlySpan<byte> {Library}IModelInput<{record.FullName}>.Schema => {schema}u8;");
                writer.Line();
            }

            string table = RecordFile.WireOf(target) + "." + RecordType.TableOf(record.Name);
            WriteEmitter.Emit(writer, record, table);
            writer.Line();
            ViolationsEmitter.Emit(writer, record);
            writer.Line();
            ReadEmitter.Emit(writer, record, table);
            if (target.HasDraft)
            {
                writer.Line();
                DraftEmitter.Emit(writer, record, record.Draft!);
            }

            if (record.IsInput)
            {
                EnumEmitter.EmitWires(writer, file);
            }
        }
    }
}
