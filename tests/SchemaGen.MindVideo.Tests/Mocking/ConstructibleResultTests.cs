using System.Net;
using System.Reflection;
using System.Text.Json;

namespace SchemaGen.MindVideo.Tests.Mocking;

/// <summary>Every result and every exception can be created by a test with every member set.</summary>
public sealed class ConstructibleResultTests
{
    /// <summary>The public types that a client returns or throws: what the names of the platform are for, without options, services and helpers.</summary>
    public static TheoryData<Type> Types { get; } = [.. typeof(MindVideoClient).Assembly.GetExportedTypes().Where(static type => typeof(Exception).IsAssignableFrom(type)), .. Results()];

    private static readonly Dictionary<Type, object> s_samples = new()
    {
        [typeof(string)] = "sample",
        [typeof(int)] = 3,
        [typeof(bool)] = true,
        [typeof(decimal)] = 0.25m,
        [typeof(TimeSpan)] = TimeSpan.FromSeconds(7),
        [typeof(DateTimeOffset)] = DateTimeOffset.UnixEpoch,
        [typeof(HttpStatusCode)] = HttpStatusCode.Gone,
        [typeof(CancellationToken)] = new CancellationToken(canceled: true),
        [typeof(Exception)] = new InvalidOperationException("inner"),
        [typeof(MindVideoTaskStatus)] = MindVideoTaskStatus.Failed,
        [typeof(IReadOnlyDictionary<string, string>)] = new Dictionary<string, string> { ["X-Sample"] = "1" },
        [typeof(IReadOnlyDictionary<string, JsonElement>)] = new Dictionary<string, JsonElement> { ["sample"] = JsonDocument.Parse("1").RootElement },
        [typeof(IReadOnlyList<MindVideoFile>)] = new MindVideoFile[] { new() { Url = "https://files.example/1.png" } },
        [typeof(IEnumerable<MindVideoFile>)] = new MindVideoFile[] { new() { Url = "https://files.example/1.png" } },
        [typeof(IReadOnlyList<ConstraintViolation>)] = new ConstraintViolation[] { new("/n", "maximum", "too much") },
        [typeof(IReadOnlyList<MindVideoRequestInFlight>)] = new MindVideoRequestInFlight[] { new("order-1", "task_1") },
        [typeof(MindVideoOutput)] = new MindVideoOutput(),
        [typeof(MindVideoTaskError)] = new MindVideoTaskError { Code = "sample" },
        [typeof(MindVideoTask)] = new MindVideoTask { TaskId = "task_1" },
    };

    [Theory]
    [MemberData(nameof(Types))]
    public void A_result_is_created_with_every_member_set(Type type)
    {
        ConstructorInfo constructor = type.GetConstructors().MaxBy(static candidate => candidate.GetParameters().Length)!;
        object result = constructor.Invoke([.. constructor.GetParameters().Select(static parameter => SampleOf(parameter.ParameterType))]);
        PropertyInfo[] properties = [.. type.GetProperties().Where(static property => property.DeclaringType!.Namespace == typeof(MindVideoClient).Namespace && property.GetMethod is { IsPublic: true, IsStatic: false })];
        string[] given = [.. constructor.GetParameters().Select(static parameter => parameter.Name!)];

        foreach (PropertyInfo property in properties.Where(static property => property.SetMethod is { IsPublic: true }))
        {
            property.SetValue(result, SampleOf(property.PropertyType));
            Assert.Equal(SampleOf(property.PropertyType), property.GetValue(result));
        }

        Assert.NotEmpty(properties);
        Assert.All(properties.Where(static property => property.SetMethod is not { IsPublic: true }), property =>
        {
            Assert.Contains(property.Name, given, StringComparer.OrdinalIgnoreCase);
            Assert.Equal(SampleOf(property.PropertyType), property.GetValue(result));
        });
    }

    [Fact]
    public void The_model_factory_has_a_method_for_each_result_and_a_parameter_for_each_property()
    {
        MethodInfo[] methods = typeof(MindVideoModelFactory).GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly);

        Assert.Equal(Results().Select(static type => type.Name).Order(), methods.Select(static method => method.Name).Order());
        Assert.All(methods, static method =>
        {
            PropertyInfo[] properties = method.ReturnType.GetProperties();
            ParameterInfo[] parameters = method.GetParameters();
            Assert.Equal(properties.Select(static property => property.Name).Order(), parameters.Select(static parameter => char.ToUpperInvariant(parameter.Name![0]) + parameter.Name[1..]).Order());
            Assert.All(parameters, static parameter => Assert.True(parameter.HasDefaultValue));

            object result = method.Invoke(null, [.. parameters.Select(static parameter => SampleOf(parameter.ParameterType))])!;
            Assert.All(properties, property => Assert.Equal(TextOf(SampleOf(property.PropertyType)), TextOf(property.GetValue(result))));
            Assert.NotNull(method.Invoke(null, [.. parameters.Select(static parameter => parameter.DefaultValue)]));
        });
    }

    private static IEnumerable<Type> Results() =>
        typeof(MindVideoClient).Assembly.GetExportedTypes().Where(static type => type is { IsClass: true, IsAbstract: false } && type.GetProperty("AdditionalProperties") is not null);

    // Lists are copied.
    private static string TextOf(object? value) => JsonSerializer.Serialize(value);

    private static object SampleOf(Type type) => s_samples[Nullable.GetUnderlyingType(type) ?? type];
}
