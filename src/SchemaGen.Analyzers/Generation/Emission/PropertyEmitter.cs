using SchemaGen.Generation.Rendering.Types;

namespace SchemaGen.Generation.Emission;

/// <summary>Prints a property, and the field of one that keeps a copy.</summary>
internal static class PropertyEmitter
{
    public static void Emit(CodeWriter writer, RecordProperty property)
    {
        DocumentationEmitter.Emit(writer, "summary", property.Summary);
        DocumentationEmitter.Emit(writer, "remarks", property.Remarks);
        foreach (string attribute in property.Attributes)
        {
            writer.Line($"[{attribute}]");
        }

        string header = $"public {(property.Form.IsRequired ? "required " : "")}{property.DeclaredType} {property.Name}";
        string initializer = property.Initializer is null ? "" : " = " + property.Initializer;
        if (property.Field is not { } field)
        {
            writer.Line($"{header} {{ get; init; }}{(initializer.Length == 0 ? "" : initializer + ";")}");
            return;
        }

        string get = property.Type.Kind == ShapeKind.Any ? field + (property.Form.IsNullable ? "?" : "") + ".Element" : field;
        EmitBacked(writer, header, get, $"{field} = {property.Type.Copy("value")}");
        writer.Line();
        bool startsAsNull = property.Form.IsRequired && !property.Form.IsNullable && property.Type.Kind != ShapeKind.Any;
        writer.Line($"private readonly {property.StorageType} {field}{(startsAsNull ? " = null!" : initializer)};");
    }

    public static void Emit(CodeWriter writer, AdditionalProperty property)
    {
        DocumentationEmitter.Emit(writer, "summary", AdditionalProperty.Summary);
        EmitBacked(writer, $"public {property.Type.Name}? {property.Name}", property.Field, $"{property.Field} = {property.Type.Copy("value")}");
        writer.Line();
        writer.Line($"private readonly {property.Type.Storage}? {property.Field};");
    }

    private static void EmitBacked(CodeWriter writer, string header, string get, string init)
    {
        using (writer.Open(header))
        {
            writer.Line($"get => {get};");
            writer.Line($"init => {init};");
        }
    }
}
