using SchemaGen.Generation.Rendering;
using static SchemaGen.Generation.Naming.RuntimeNames;

namespace SchemaGen.Generation.Emission;

/// <summary>Prints the methods that find what is wrong with a record.</summary>
internal static class ViolationsEmitter
{
    public static void Emit(CodeWriter writer, RecordType record)
    {
        using (writer.Open($"void {Library}IModelObject.CollectViolations(ref {ViolationCollector} violations)"))
        {
            writer.Lines(record.Properties.SelectMany(static property => property.Checks));
            writer.Lines(record.Rules);
            writer.Lines(record.Additional?.Checks ?? default);
        }

        writer.Line();
        writer.Line($"global::System.Collections.Generic.IEnumerable<{Annotations}ValidationResult>");
        using (writer.Indent())
        {
            writer.Line($"{Annotations}IValidatableObject.Validate({Annotations}ValidationContext validationContext) =>");
            writer.Line($"{Services}ModelValidation.Results(this);");
        }
    }
}
