using System.Text;
using SchemaGen.Json;

namespace SchemaGen.Schemas.Resolving;

/// <summary>Writes JSON without white space, and sets the commas.</summary>
internal sealed class CompactWriter
{
    private readonly StringBuilder _text = new();
    private bool _isAfterValue;

    public void Start(char bracket)
    {
        Separate();
        _text.Append(bracket);
        _isAfterValue = false;
    }

    public void End(char bracket)
    {
        _text.Append(bracket);
        _isAfterValue = true;
    }

    public void Name(string name)
    {
        Separate();
        JsonText.AppendString(_text, name);
        _text.Append(':');
        _isAfterValue = false;
    }

    public void Text(string value)
    {
        Separate();
        JsonText.AppendString(_text, value);
        _isAfterValue = true;
    }

    /// <summary>Writes a number, or another literal, as it is.</summary>
    public void Literal(string literal)
    {
        Separate();
        _text.Append(literal);
        _isAfterValue = true;
    }

    public void Flag(bool value) => Literal(value ? "true" : "false");

    /// <summary>Writes a value as it is in the file.</summary>
    public void Value(JsonNode value)
    {
        Separate();
        JsonText.Append(_text, value);
        _isAfterValue = true;
    }

    /// <summary>Writes a member as it is in the file.</summary>
    public void Member(string name, JsonNode value)
    {
        Name(name);
        Value(value);
    }

    public override string ToString() => _text.ToString();

    private void Separate()
    {
        if (_isAfterValue)
        {
            _text.Append(',');
        }
    }
}
