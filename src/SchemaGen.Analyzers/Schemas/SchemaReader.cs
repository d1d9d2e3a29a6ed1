using SchemaGen.Json;
using SchemaGen.Models;

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

        InputModel? model = json.Root is not null && InputLocator.Find(json.Root, json.IsValid, inputPointer, faults) is { } input
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

        UnsupportedKeywords.Report(schema);
        return new InputModel(
            schema.ReadText("title"),
            schema.ReadText("description"),
            schema.ReadFlag("deprecated") == true,
            ObjectReader.ReadFixed(schema, keywords.Object, hasOwnDescription: false));
    }
}
