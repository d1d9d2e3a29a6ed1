using SchemaGen.Json;
using SchemaGen.Models;
using SchemaGen.Schemas.Composition;

namespace SchemaGen.Schemas;

/// <summary>Reads a schema file: text to input model, with everything that there is to report about the file.</summary>
internal static class SchemaReader
{
    /// <summary>Reads any text; never throws. After a fault it goes on, so that one reading finds them all.</summary>
    /// <param name="text">The file.</param>
    /// <param name="inputPointer">The JSON Pointer to the input schema, where the document holds more than that.</param>
    public static SchemaReadResult Read(string text, string? inputPointer = null)
    {
        JsonReadResult json = JsonTree.Parse(text);
        var faults = new FaultList(text);
        foreach (JsonFault fault in json.Faults)
        {
            faults.AddJson(fault);
        }

        InputModel? model = json.Root is not null && InputLocator.Find(new SchemaDocument(json.Root, faults), json.IsValid, inputPointer) is { } input
            ? ReadInput(input)
            : null;
        return new SchemaReadResult(model, faults.InFileOrder());
    }

    private static InputModel? ReadInput(SchemaNode schema)
    {
        TypeReader.Read(schema);
        KeywordSet keywords = KeywordSet.Read(schema);
        if (keywords.Object.Properties is null)
        {
            // Reported already: it is there, but no object.
            return null;
        }

        schema.Document.Definitions.AddInput(schema);
        KeywordLint.Report(schema);
        return new InputModel(
            schema.ReadText("title"),
            schema.ReadText("description"),
            schema.ReadFlag("deprecated") == true,
            ObjectReader.ReadFixed(schema, keywords.Object, hasOwnDescription: false),
            ReadDefinitions(schema.Document.Definitions).ToEquatableArray());
    }

    /// <summary>Reads one after the other, not one inside the other: a chain of a thousand is no deep recursion.</summary>
    private static List<DefinitionModel> ReadDefinitions(DefinitionTable definitions)
    {
        List<DefinitionModel> models = [];
        while (definitions.TryTakeUnread(out string key, out SchemaNode? schema))
        {
            KeywordLint.Report(schema);
            models.Add(new DefinitionModel(key, DefinitionTable.NameOf(key), ObjectReader.ReadFixed(schema, KeywordSet.Read(schema).Object, hasOwnDescription: true)));
        }

        return models;
    }
}
