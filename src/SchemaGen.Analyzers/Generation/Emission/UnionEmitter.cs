using System.Globalization;
using SchemaGen.Generation.Naming;
using SchemaGen.Generation.Rendering.Text;
using SchemaGen.Generation.Rendering.Types;
using static SchemaGen.Generation.Naming.RuntimeNames;

namespace SchemaGen.Generation.Emission;

/// <summary>Prints the struct of a union: conversions from each of its types, and <c>Match</c>.</summary>
internal static class UnionEmitter
{
    public static void Emit(CodeWriter writer, UnionType type, string accessibility, string wireClass)
    {
        DocumentationEmitter.Emit(writer, "summary", type.Summary);
        DocumentationEmitter.Emit(writer, "remarks", type.Remarks);
        writer.Line($"[{Serialization}JsonConverter(typeof({Services}ModelUnionJsonConverter<{type.FullName}>))]");
        writer.Line($"[{GeneratedCode.Attribute}]");
        using (writer.Open($"{accessibility} readonly record struct {Identifier.Escape(type.Name)} : {Services}IModelUnion<{type.FullName}>"))
        {
            EmitFields(writer, type);
            EmitConversions(writer, type);
            EmitMatch(writer, type);
            EmitContract(writer, type, wireClass);
        }
    }

    private static void EmitFields(CodeWriter writer, UnionType type)
    {
        List<(string Type, string Name, string Parameter, string Empty)> fields = [("int", "_alternative", "alternative", "")];
        if (type.Alternatives.Any(static alternative => !alternative.Type.IsStruct))
        {
            fields.Add(("object?", AlternativeType.ReferenceField, "reference", " = null"));
        }

        fields.AddRange(type.Alternatives.Where(static alternative => alternative.Type.IsStruct).Select(static alternative => (alternative.Type.Name, alternative.Field, Identifier.Escape(alternative.Name), " = default")));
        writer.Lines(fields.Select(static field => $"private readonly {field.Type} {field.Name};"));
        writer.Line();
        using (writer.Open($"private {Identifier.Escape(type.Name)}({string.Join(", ", fields.Select(static field => $"{field.Type} {field.Parameter}{field.Empty}"))})"))
        {
            writer.Lines(fields.Select(static field => $"{field.Name} = {field.Parameter};"));
        }

        writer.Line();
        writer.Line("/// <summary>The value; <see langword=\"null\"/> only in the default of the type, which is none.</summary>");
        EmitSwitch(writer, "public object? Value => _alternative switch", type, static alternative => alternative.Field, "null");
        writer.Line();
    }

    private static void EmitConversions(CodeWriter writer, UnionType type)
    {
        for (int i = 0; i < type.Alternatives.Count; i++)
        {
            AlternativeType alternative = type.Alternatives[i];
            ShapeType from = alternative.Type;
            switch (from.Kind)
            {
                // C# does not allow conversions from an interface.
                case ShapeKind.List:
                    EmitConversion(writer, type, alternative, $"{from.ItemName}[]", "From(value)");
                    EmitConversion(writer, type, alternative, $"global::System.Collections.Generic.List<{from.ItemName}>", "From(value)");
                    EmitFrom(writer, type, i);
                    break;
                case ShapeKind.Map:
                    EmitConversion(writer, type, alternative, $"global::System.Collections.Generic.Dictionary<string, {from.ItemName}>", "From(value)");
                    EmitFrom(writer, type, i);
                    break;
                case ShapeKind.OpenEnum:
                    // C# does not chain two user-defined conversions.
                    EmitConversion(writer, type, alternative, "string", Creation(type, i, "value"));
                    goto default;
                default:
                    EmitConversion(writer, type, alternative, from.Name, Creation(type, i, "value"));
                    break;
            }
        }
    }

    private static void EmitConversion(CodeWriter writer, UnionType type, AlternativeType alternative, string from, string result)
    {
        string attributes = string.Concat(alternative.Attributes.Select(static attribute => $"[{attribute}] "));
        writer.Line("/// <summary>The value as one of the types.</summary>");
        writer.Line($"public static implicit operator {Identifier.Escape(type.Name)}({attributes}{from} value) => {result};");
        writer.Line();
    }

    private static void EmitFrom(CodeWriter writer, UnionType type, int index)
    {
        AlternativeType alternative = type.Alternatives[index];
        string attributes = string.Concat(alternative.Attributes.Select(static attribute => $"[{attribute}] "));
        writer.Line("/// <summary>The value as one of the types.</summary>");
        writer.Line($"public static {type.FullName} From({attributes}{alternative.Type.Name} value) => {Creation(type, index, alternative.Type.Copy("value"))};");
        writer.Line();
    }

    private static string Creation(UnionType type, int index, string value)
    {
        AlternativeType alternative = type.Alternatives[index];
        string number = (index + 1).ToString(CultureInfo.InvariantCulture);
        return alternative.Type.IsStruct
            ? $"new({number}, {Identifier.Escape(alternative.Name)}: {value})"
            : $"value is null ? default : new({number}, {value})";
    }

    private static void EmitMatch(CodeWriter writer, UnionType type)
    {
        writer.Line("/// <summary>What the function for the type that the value has makes of it.</summary>");
        writer.Line("/// <exception cref=\"global::System.InvalidOperationException\">This is the default of the type, which is no value.</exception>");
        string parameters = string.Join(", ", type.Alternatives.Select(static alternative => $"global::System.Func<{alternative.Type.Name}, TResult> {Identifier.Escape(alternative.Name)}"));
        EmitSwitch(
            writer, $"public TResult Match<TResult>({parameters}) => _alternative switch", type,
            static alternative => $"{Identifier.Escape(alternative.Name)}({alternative.Value})",
            $"throw new global::System.InvalidOperationException({Literal.Text($"A default {type.Name} has no value.")})");
        writer.Line();
        writer.Line("/// <summary>The value as text.</summary>");
        writer.Line("public override string ToString() => Value?.ToString() ?? \"\";");
        writer.Line();
    }

    private static void EmitContract(CodeWriter writer, UnionType type, string wireClass)
    {
        string contract = $"{Services}IModelUnion<{type.FullName}>";
        writer.Line($"int {Services}IModelUnion.Alternative => _alternative;");
        writer.Line();
        writer.Line($"static {Services}UnionTable {contract}.Table => {wireClass}.{UnionType.TableOf(type.Name)};");
        writer.Line();
        EmitStatements(
            writer, $"void {Services}IModelUnion.WriteTo(global::System.Text.Json.Utf8JsonWriter writer)", type,
            static alternative => $"{alternative.Type.Codec}.Write(writer, {alternative.Value});");
        EmitStatements(
            writer, $"void {Services}IModelUnion.CollectViolations(ref {ViolationCollector} violations)", type,
            static alternative => string.Join(" ", alternative.Checks));
        EmitSwitch(
            writer,
            $"static {type.FullName} {contract}.ReadAlternative(int alternative, ref global::System.Text.Json.Utf8JsonReader reader, ref {Services}ReadContext context) => alternative switch",
            type, (alternative, i) => $"new({i}, {(alternative.Type.IsStruct ? Identifier.Escape(alternative.Name) + ": " : "")}{alternative.Reading})", "default");
    }

    private static void EmitSwitch(CodeWriter writer, string head, UnionType type, Func<AlternativeType, string> result, string otherwise) =>
        EmitSwitch(writer, head, type, (alternative, _) => result(alternative), otherwise);

    private static void EmitSwitch(CodeWriter writer, string head, UnionType type, Func<AlternativeType, string, string> result, string otherwise)
    {
        writer.Line(head);
        writer.Line("{");
        using (writer.Indent())
        {
            for (int i = 0; i < type.Alternatives.Count; i++)
            {
                string number = (i + 1).ToString(CultureInfo.InvariantCulture);
                writer.Line($"{number} => {result(type.Alternatives[i], number)},");
            }

            writer.Line($"_ => {otherwise},");
        }

        writer.Line("};");
    }

    private static void EmitStatements(CodeWriter writer, string head, UnionType type, Func<AlternativeType, string> statement)
    {
        using (writer.Open(head))
        {
            if (type.Alternatives.Any(alternative => statement(alternative).Length > 0))
            {
                using (writer.Open("switch (_alternative)"))
                {
                    for (int i = 0; i < type.Alternatives.Count; i++)
                    {
                        if (statement(type.Alternatives[i]) is { Length: > 0 } code)
                        {
                            writer.Line($"case {(i + 1).ToString(CultureInfo.InvariantCulture)}:");
                            using (writer.Indent())
                            {
                                writer.Line(code);
                                writer.Line("break;");
                            }
                        }
                    }
                }
            }
        }

        writer.Line();
    }
}
