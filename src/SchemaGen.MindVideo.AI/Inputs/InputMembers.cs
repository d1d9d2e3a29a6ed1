using System.Text.Json;

namespace SchemaGen.MindVideo.AI;

/// <summary>The members of one input, each with its source. Two sources of one member must agree.</summary>
internal sealed class InputMembers(string modelSlug)
{
    private readonly Dictionary<string, Member> _members = new(StringComparer.Ordinal);
    private IModelInput? _record;

    public string ModelSlug => modelSlug;

    /// <summary>The record of the request, where all members come from it.</summary>
    public IModelInput? UnchangedRecord => _members.Values.All(static member => member.Source.Kind is SourceKind.Input) ? _record : null;

    /// <summary>The names of the members that a part of the request or an option was mapped to.</summary>
    public IEnumerable<string> MappedNames => from member in _members where member.Value.Source.Kind is SourceKind.Mapped select member.Key;

    public IEnumerable<KeyValuePair<string, JsonElement>> Values => from member in _members select KeyValuePair.Create(member.Key, member.Value.Value);

    /// <summary>Returns the final value of a member; <see langword="null"/>, where there is none, or where it may be replaced.</summary>
    public JsonElement? Settled(string name) => _members.TryGetValue(name, out Member member) && !IsReplaceable(name, member) ? member.Value : null;

    /// <summary>Sets the members of a record.</summary>
    public void Begin(IModelInput record, MemberSource source)
    {
        _record = record;
        Begin(JsonElement.Parse(WriteRecord(record)), source);
    }

    public void Begin(JsonElement input, MemberSource source)
    {
        foreach (JsonProperty member in input.EnumerateObject())
        {
            Set(member.Name, member.Value, source);
        }
    }

    /// <summary>Sets a member.</summary>
    /// <exception cref="ArgumentException">The member has another value already.</exception>
    public void Set(string name, JsonElement value, MemberSource source)
    {
        if (_members.TryGetValue(name, out Member known) && !IsReplaceable(name, known))
        {
            if (!JsonElement.DeepEquals(known.Value, value))
            {
                throw new ArgumentException(
                    $"'{name}' of the model '{modelSlug}' is {JsonValues.Quote(known.Value)} in {known.Source.Name}, and {JsonValues.Quote(value)} in {source.Name}: say it once, or alike");
            }

            return;
        }

        _members[name] = new Member(value, source);
    }

    public byte[] ToUtf8Json() => JsonValues.WriteObject(Values);

    /// <summary>Creates the exception for a member that the input cannot express.</summary>
    public NotSupportedException Inexpressible(string name, string reason)
    {
        Member member = _members[name];
        return new NotSupportedException($"{member.Source.Name} ({JsonValues.Quote(member.Value)}) cannot be expressed: {reason}");
    }

    // The prompt of a template was made from the prompt of the request, and is final.
    private static bool IsReplaceable(string name, Member member) => member.Source.Kind is SourceKind.Template && name != MemberNames.Prompt;

    private static byte[] WriteRecord(IModelInput record)
    {
        try
        {
            return record.ToUtf8Json();
        }
        catch (JsonException)
        {
            // The validation of the record has the better message, such as for an undefined enum value.
            record.EnsureValid();
            throw;
        }
    }

    private readonly record struct Member(JsonElement Value, MemberSource Source);
}
