using SchemaGen.Generation.Naming;
using SchemaGen.Generation.Rendering.Text;
using SchemaGen.Generation.Rendering.Types;
using static SchemaGen.Generation.Naming.RuntimeNames;

namespace SchemaGen.Generation.Emission;

/// <summary>Prints the draft of a record, which is nested in it, and the methods that make one of the other.</summary>
internal static class DraftEmitter
{
    private const string Conversion = Services + "DraftConversion.";

    public static void Emit(CodeWriter writer, RecordType record, DraftType draft)
    {
        writer.Line("/// <summary>Copies the record into a draft, which can be changed.</summary>");
        writer.Line("/// <returns>The draft. An empty list, map or object of an optional member is one that is not given there.</returns>");
        writer.Line($"public {ReservedMembers.Draft} {ReservedMembers.ToDraft}() => new {ReservedMembers.Draft}");
        EmitMembers(writer, draft, static property => property.FromRecord);
        writer.Line();
        DocumentationEmitter.Emit(writer, "summary", draft.Summary);
        DocumentationEmitter.Emit(writer, "remarks", draft.Remarks);
        writer.Line($"[{GeneratedCode.Attribute}]");
        string contract = $"{Library}IModelDraft<{record.FullName}>";
        using (writer.Open($"public sealed partial class {ReservedMembers.Draft} : {contract}, {Annotations}IValidatableObject"))
        {
            foreach (DraftProperty property in draft.Properties)
            {
                EmitProperty(writer, property);
                writer.Line();
            }

            if (record.IsInput)
            {
                EmitToInput(writer, record);
            }

            writer.Line($"{record.FullName} {contract}.Build(ref {ViolationCollector} violations) => new {record.FullName}");
            EmitMembers(writer, draft, static property => property.ToRecord);
            writer.Line();
            EmitMemberOf(writer, draft);
        }
    }

    private static void EmitProperty(CodeWriter writer, DraftProperty property)
    {
        DocumentationEmitter.Emit(writer, "summary", property.Summary);
        DocumentationEmitter.Emit(writer, "remarks", property.Remarks);
        foreach (string attribute in property.Attributes)
        {
            writer.Line($"[{attribute}]");
        }

        string header = $"public {property.Type} {property.Name}";
        if (property.Field is not { } field)
        {
            writer.Line($"{header} {{ get; set; }}{(property.Initializer is { } initial ? $" = {initial};" : "")}");
            return;
        }

        using (writer.Open(header))
        {
            writer.Line($"get => {field};");
            writer.Line($"set => {field} = string.IsNullOrEmpty(value) ? null : value;");
        }

        writer.Line();
        writer.Line($"private {property.Type} {field};");
    }

    private static void EmitToInput(CodeWriter writer, RecordType record)
    {
        writer.Line("/// <summary>Makes the input of what is set.</summary>");
        writer.Line("/// <returns>The input, which satisfies the schema.</returns>");
        writer.Line($"/// <exception cref=\"{Library}ModelInputException\">A required member is missing, or a constraint is broken. The exception lists every violation.</exception>");
        writer.Line($"public {record.FullName} {ReservedMembers.ToInput}() => {Conversion}ToInput<{record.FullName}>(this);");
        writer.Line();
        writer.Line("/// <summary>Tries to make the input of what is set.</summary>");
        writer.Line("/// <param name=\"input\">The input, which satisfies the schema; <see langword=\"null\"/> where the draft is not valid.</param>");
        writer.Line("/// <param name=\"violations\">Every member that is missing and every broken constraint; empty when the draft is valid.</param>");
        writer.Line("/// <returns><see langword=\"true\"/> if the draft is valid; otherwise, <see langword=\"false\"/>.</returns>");
        writer.Line($"public bool {ReservedMembers.TryToInput}(");
        using (writer.Indent())
        {
            writer.Line($"[global::System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out {record.FullName}? input,");
            writer.Line($"out global::System.Collections.Generic.IReadOnlyList<{Library}ConstraintViolation> violations) =>");
            writer.Line($"{Conversion}TryToInput(this, out input, out violations);");
        }

        writer.Line();
    }

    private static void EmitMemberOf(CodeWriter writer, DraftType draft)
    {
        writer.Line($"string? {Library}IModelDraft.MemberOf(string wireName) => wireName switch");
        writer.Line("{");
        using (writer.Indent())
        {
            foreach (DraftProperty property in draft.Properties)
            {
                if (property.WireName is { } name)
                {
                    writer.Line($"{Literal.Text(name)} => nameof({property.Name}),");
                }
            }

            writer.Line("_ => null,");
        }

        writer.Line("};");
    }

    private static void EmitMembers(CodeWriter writer, DraftType draft, Func<DraftProperty, string> value)
    {
        writer.Line("{");
        using (writer.Indent())
        {
            foreach (DraftProperty property in draft.Properties)
            {
                writer.Line($"{property.Name} = {value(property)},");
            }
        }

        writer.Line("};");
    }
}
