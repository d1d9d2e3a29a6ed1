using System.Globalization;
using Newtonsoft.Json.Linq;

namespace SchemaGen.MindVideo.Emulator.Validation;

/// <summary>Finds the paths of values. Each array is searched once: the library does so for each item.</summary>
internal sealed class TokenPaths
{
    private readonly Dictionary<JArray, Dictionary<JToken, int>> _indexes = new(ReferenceEqualityComparer.Instance);

    /// <summary>Returns the names of members and the indexes of items that lead to a value, from the outside in.</summary>
    public List<string> Of(JToken token)
    {
        List<string> steps = [];
        for (JToken? at = token; at is not null; at = at.Parent)
        {
            switch (at)
            {
                case JProperty property:
                    steps.Add(property.Name);
                    break;
                case { Parent: JArray array }:
                    steps.Add(IndexOf(array, at).ToString(CultureInfo.InvariantCulture));
                    break;
            }
        }

        steps.Reverse();
        return steps;
    }

    private int IndexOf(JArray array, JToken item)
    {
        if (!_indexes.TryGetValue(array, out Dictionary<JToken, int>? indexes))
        {
            indexes = new Dictionary<JToken, int>(array.Count, ReferenceEqualityComparer.Instance);
            foreach (JToken each in array)
            {
                indexes.Add(each, indexes.Count);
            }

            _indexes.Add(array, indexes);
        }

        return indexes[item];
    }
}
