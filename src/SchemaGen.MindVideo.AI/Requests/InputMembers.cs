using System.Text.Json;

namespace SchemaGen.MindVideo.AI;

/// <summary>The members of one input, each with where it comes from. What is said twice must be said alike.</summary>
internal sealed class InputMembers(string modelSlug)
{
    private readonly Dictionary<string, Member> _members = new(StringComparer.Ordinal);
    private IModelInput? _record;

    public string ModelSlug => modelSlug;

    /// <summary>The record of the request, where it is all of the input.</summary>
    public IModelInput? UnchangedRecord => _members.Values.All(static member => member.Source.Kind is SourceKind.Input) ? _record : null;

    /// <summary>The members that stand for something of the request or its options.</summary>
    public IEnumerable<string> MappedNames => from member in _members where member.Value.Source.Kind is SourceKind.Mapped select member.Key;

    public IEnumerable<KeyValuePair<string, JsonElement>> Values => from member in _members select KeyValuePair.Create(member.Key, member.Value.Value);

    /// <summary>The value of a member that is settled already; nothing, where another one may take its place.</summary>
    public JsonElement? Settled(string name) => _members.TryGetValue(name, out Member member) && !IsReplaceable(name, member) ? member.Value : null;

    /// <summary>Takes over what a record says.</summary>
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
    /// <exception cref="ArgumentException">It is set already, to something else.</exception>
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

    /// <summary>The exception for a member that the model cannot take as it is.</summary>
    public NotSupportedException Inexpressible(string name, string reason)
    {
        Member member = _members[name];
        return new NotSupportedException($"{member.Source.Name} ({JsonValues.Quote(member.Value)}) cannot be expressed: {reason}");
    }

    // The prompt in a generator's own input was made from the prompt of the request.
    private static bool IsReplaceable(string name, Member member) => member.Source.Kind is SourceKind.Template && name != MemberNames.Prompt;

    private static byte[] WriteRecord(IModelInput record)
    {
        try
        {
            return record.ToUtf8Json();
        }
        catch (JsonException)
        {
            // An undefined enum value, say: the record itself names it best.
            record.EnsureValid();
            throw;
        }
    }

    private readonly record struct Member(JsonElement Value, MemberSource Source);
}
