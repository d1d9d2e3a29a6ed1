namespace SchemaGen.Analyzers.Tests.Agreement;

/// <summary>Reads JSON texts as a record that the tests know at run time only.</summary>
internal abstract class ModelReader
{
    public static ModelReader Of(Type record) => (ModelReader)Activator.CreateInstance(typeof(Typed<>).MakeGenericType(record))!;

    /// <summary>What is wrong with the text, and the input where nothing is.</summary>
    public abstract (IModelInput? Input, IReadOnlyList<ConstraintViolation> Violations) Read(string json);

    private sealed class Typed<T> : ModelReader
        where T : IModelInput<T>
    {
        public override (IModelInput? Input, IReadOnlyList<ConstraintViolation> Violations) Read(string json) =>
            (ModelInput.TryParse(json, out T? input, out IReadOnlyList<ConstraintViolation> violations) ? input : null, violations);
    }
}
