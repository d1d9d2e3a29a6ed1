using SchemaGen.Json;

namespace SchemaGen.Tool.Pages;

/// <summary>A request that a page shows: it names the model, and has an input.</summary>
/// <param name="Model">The slug of the model.</param>
/// <param name="Input">The input.</param>
/// <param name="Block">Where it stands.</param>
internal sealed record ExampleRequest(string Model, JsonObject Input, JsonBlock Block)
{
    private const string ModelName = "model";
    private const string InputName = "input";

    /// <summary>Reads a request; null where the value is none. A <c>model</c> of a schema's properties is an object, and one of a response has no input.</summary>
    public static ExampleRequest? Of(JsonBlock block) =>
        block.Value is JsonObject request && request[ModelName] is JsonString { Value: { Length: > 0 } model } && request[InputName] is JsonObject input
            ? new ExampleRequest(model, input, block)
            : null;

    /// <summary>Whether all members of the input are members of a schema.</summary>
    public bool FitsTo(IEnumerable<string> members)
    {
        var names = new HashSet<string>(members, StringComparer.Ordinal);
        return Input.Members.Count > 0 && Input.Members.All(member => names.Contains(member.Name));
    }
}
