using Newtonsoft.Json.Linq;

namespace SchemaGen.MindVideo.Emulator.Validation.Checks;

/// <summary>
/// A value while it is validated. Its items and members are taken out of it while they are validated in turn: NJsonSchema asks values for their paths, for which it searches arrays and copies the names of all containers,
/// and a value without a container has none.
/// </summary>
internal sealed class ValidatedValue(JToken token)
{
    private int _index;
    private JProperty? _member;
    private JArray? _items;

    public JToken Token { get; } = token;

    /// <summary>The number of errors of items and members so far.</summary>
    public int Errors { get; set; }

    /// <summary>Takes an item or a member's value out; the value itself stays as it is.</summary>
    public void Detach(JToken part)
    {
        switch (part.Parent)
        {
            case JProperty property:
                _member = property;
                property.Value = JValue.CreateNull();
                break;
            case JArray array:
                // Items are validated in their order.
                while (!ReferenceEquals(array[_index], part))
                {
                    _index = (_index + 1) % array.Count;
                }

                _items = array;
                array[_index] = JValue.CreateNull();
                break;
        }
    }

    /// <summary>Puts a part back.</summary>
    public void Attach(JToken part)
    {
        if (_member is { } property)
        {
            property.Value = part;
            _member = null;
        }
        else if (_items is { } array)
        {
            array[_index] = part;
            _items = null;
        }
    }
}
