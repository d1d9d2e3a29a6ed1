using System.Globalization;
using System.Text.Json.Nodes;
using NJsonSchema;

namespace SchemaGen.MindVideo.Emulator.Validation.Checks;

/// <summary>The checks of each schema. A schema has its number in the table as an extension, which NJsonSchema keeps.</summary>
internal sealed class CheckTable
{
    private const string Mark = "x-emulator-checks";

    private readonly List<List<SchemaCheck>> _checks = [];

    public void Add(JsonObject schema, SchemaCheck check)
    {
        if (schema[Mark] is not JsonValue mark)
        {
            _checks.Add([]);
            schema[Mark] = mark = JsonValue.Create((_checks.Count - 1).ToString(CultureInfo.InvariantCulture));
        }

        _checks[Number(mark.GetValue<string>())].Add(check);
    }

    public IReadOnlyList<SchemaCheck> Of(JsonSchema schema) =>
        schema.ExtensionData is { } extensions && extensions.TryGetValue(Mark, out object? mark) ? _checks[Number((string)mark!)] : [];

    private static int Number(string mark) => int.Parse(mark, CultureInfo.InvariantCulture);
}
