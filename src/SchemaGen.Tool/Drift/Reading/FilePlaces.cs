using SchemaGen.Constraints;
using SchemaGen.Json;
using SchemaGen.Schemas.Documents;
using SchemaGen.Schemas.Locating;
using SchemaGen.Schemas.Shapes;
using SchemaGen.Tool.Drift.Changes;

namespace SchemaGen.Tool.Drift.Reading;

/// <summary>Finds, in a schema file, what stands at a place of its resolved schema.</summary>
internal sealed class FilePlaces
{
    /// <summary>References are followed one after the other, but not for ever.</summary>
    private const int MostReferences = 32;

    /// <summary>Where definitions stand: in the resolved schema, and in what vendors write.</summary>
    private static readonly string[] s_definitions = ["/$defs/", "/definitions/", "/components/schemas/"];

    private readonly JsonNode _root;
    private readonly string _input;
    private readonly string? _text;
    private List<int>? _lines;

    private FilePlaces(JsonNode root, string input, string? text)
    {
        _root = root;
        _input = input;
        _text = text;
    }

    public static FilePlaces Of(ReadSource source)
    {
        string text = source.ReadText;
        JsonReadResult json = JsonTree.Parse(text);
        string? pointer = source.Source.InputPointer is { } given ? JsonPointer.FromFragment(given) ?? given : null;
        EmbeddedSchema embedded = EmbeddedSchema.Find(json.Root!, pointer);
        var document = new SchemaDocument(embedded.Root, new DiagnosticBag(text, notesProse: false), new SchemaSource(source.Source.FileName, text.Length, source.Source.Library, json.Root!), source.Source.IsStrict, source.Source.ReadsProse);
        LocatedInput? input = InputLocator.Find(document, new ReadingContext(document, source.Source.IsStrict).Composer, json.IsValid, pointer, embedded);
        return new FilePlaces(json.Root!, input is null ? "" : document.LocationOf(input.Written.Span).ToString(), source.Source.Overlay is null ? text : null);
    }

    /// <summary>Finds the place, or the nearest one around it that stands in the file.</summary>
    /// <param name="resolvedPointer">The place in the resolved schema.</param>
    public FilePlace Find(string resolvedPointer)
    {
        IReadOnlyList<string> tokens = JsonPointer.Parse(resolvedPointer) ?? [];
        string at = _input;
        int first = 0;
        if (tokens is ["$defs", var name, ..])
        {
            first = 2;
            at = Definition(name) ?? _input;
        }

        JsonNode? node = JsonPointer.Resolve(_root, at);
        for (int i = first; i < tokens.Count && node is not null; i++)
        {
            if (Step(ref at, node, tokens[i]) is not { } next)
            {
                break;
            }

            node = next;
        }

        return Locate(at, node);
    }

    private string? Definition(string name)
    {
        foreach (string prefix in new[] { _input, "" })
        {
            foreach (string map in s_definitions)
            {
                string pointer = prefix + map + JsonPointer.Escape(name);
                if (JsonPointer.Resolve(_root, pointer) is not null)
                {
                    return pointer;
                }
            }
        }

        return null;
    }

    private JsonNode? Step(ref string at, JsonNode node, string token)
    {
        for (int i = 0; i < MostReferences; i++)
        {
            string inner = JsonPointer.Append(at, token);
            if (Child(node, token) is { } child)
            {
                at = inner;
                return child;
            }

            if ((node as JsonObject)?[KeywordNames.Ref] is not JsonString { Value: var reference } || JsonPointer.FromFragment(reference) is not { } target || JsonPointer.Resolve(_root, target) is not { } next)
            {
                return null;
            }

            at = target;
            node = next;
        }

        return null;
    }

    private static JsonNode? Child(JsonNode node, string token) => node switch
    {
        JsonObject value => value[token],
        JsonArray { Items: var items } => int.TryParse(token, out int index) && index >= 0 && index < items.Count ? items[index] : null,
        _ => null,
    };

    private FilePlace Locate(string pointer, JsonNode? node)
    {
        if (node is null || _text is null || node.Span.Start > _text.Length)
        {
            return new FilePlace(pointer, 0, 0);
        }

        List<int> lines = _lines ??= StartsOf(_text);
        int line = lines.BinarySearch(node.Span.Start);
        line = line < 0 ? ~line - 1 : line;
        return new FilePlace(pointer, line + 1, node.Span.Start - lines[line] + 1);
    }

    /// <summary>The offsets at which the lines of a text begin.</summary>
    private static List<int> StartsOf(string text)
    {
        List<int> starts = [0];
        for (int end = text.IndexOf('\n', StringComparison.Ordinal); end >= 0; end = text.IndexOf('\n', end + 1))
        {
            starts.Add(end + 1);
        }

        return starts;
    }
}
