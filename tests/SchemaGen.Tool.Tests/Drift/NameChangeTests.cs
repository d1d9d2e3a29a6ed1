using SchemaGen.Tool.Drift.Changes;

namespace SchemaGen.Tool.Tests.Drift;

/// <summary>Whether a C# name breaks is what the generator's own names say.</summary>
public sealed class NameChangeTests
{
    [Theory]
    [InlineData("""{ "type": "string", "enum": ["16:9", "b"] }""", """{ "type": "string", "enum": ["b"] }""", "The enum member 'AcmeModelM.Ratio16x9' is gone.")]
    [InlineData("""{ "type": "string", "enum": ["a", "b"], "x-enumNames": ["First", "Other"] }""", """{ "type": "string", "enum": ["a", "b"], "x-enumNames": ["Alpha", "Other"] }""", "The enum member 'AcmeModelM.First' is now 'Alpha'.")]
    [InlineData("""{ "type": "string", "enum": ["a", "b"] }""", """{ "type": "string", "title": "Style", "enum": ["a", "b"] }""", "The enum 'AcmeModelM' is now 'AcmeModelStyle'.")]
    [InlineData("""{ "type": "string", "enum": ["a", "b"] }""", """{ "type": "string" }""", "The type of the property 'AcmeModelInput.M' was 'AcmeModelM?' and is now 'string?'.", "The enum 'AcmeModelM' is gone.")]
    [InlineData("""{ "type": "integer", "minimum": 0, "maximum": 9 }""", """{ "type": "integer", "minimum": 0 }""", "The type of the property 'AcmeModelInput.M' was 'int?' and is now 'long?'.")]
    [InlineData("""{ "anyOf": [{ "type": "string", "enum": ["a", "b"] }, { "type": "object", "properties": { "w": {} } }] }""", """{ "type": "string", "enum": ["a", "b"] }""", "The record 'AcmeModelMObject' is gone.", "The enum 'AcmeModelMOption' is gone.", "The union 'AcmeModelM' is now the enum 'AcmeModelM'.")]
    [InlineData("""{ "type": "integer", "maximum": 9 }""", """{ "type": "integer", "maximum": 8 }""")]
    [InlineData("""{ "type": "string", "enum": ["b"] }""", """{ "type": "string", "enum": ["a", "b"] }""")]
    public void Names(string before, string after, params string[] sentences)
    {
        DriftReport report = Drifts.OfMember(before, after);
        Assert.Equal(sentences, report.Names.Select(static name => name.Sentence));
        Assert.Equal(sentences.Length > 0 || report.Verdict == DriftVerdict.Breaking, report.IsBreaking);
    }
}
