using SchemaGen.Generation.Rendering.Types;
using static SchemaGen.Generation.Naming.RuntimeNames;

namespace SchemaGen.Generation.Emission;

/// <summary>Prints the method that finds the violations of a record.</summary>
internal static class ViolationsEmitter
{
    public static void Emit(CodeWriter writer, RecordType record)
    {
        using (writer.Open($"void {Library}IModelObject.CollectViolations(ref {ViolationCollector} violations)"))
        {
            foreach (RecordProperty property in record.Properties)
            {
                writer.Lines(property.Checks);
            }

            writer.Lines(record.ConditionChecks);
            writer.Lines(record.Additional?.Checks ?? default);
            if (record.IsEvaluated)
            {
                writer.Line("violations.Evaluate(this);");
            }
        }
    }
}
