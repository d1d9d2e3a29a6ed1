using System.Reflection;
using Microsoft.CodeAnalysis;
using SchemaGen.Declarations;
using SchemaGen.Generation.Emission;
using SchemaGen.Generation.Rendering;

namespace SchemaGen.Generation;

/// <summary>
/// Adds sources that the other generators of the project see: <c>RegisterPreCompilationSourceOutput</c>, which compilers have from 5.9 on. It is not in the version that this assembly is built against, so
/// it is found by its shape; where it is missing, or has another one, nothing is registered. What flows into it may depend on files and settings, not on the compilation or its syntax.
/// </summary>
internal static class EarlyOutput
{
    private static readonly MethodInfo? s_register = FindRegister();

    private static readonly MethodInfo? s_addSource = ContextType?.GetMethod("AddSource", [typeof(string), typeof(string)]);

    /// <summary>Gets whether the compiler that runs offers it.</summary>
    public static bool IsSupported => s_addSource is not null;

    private static Type? ContextType => s_register?.GetParameters()[1].ParameterType.GetGenericArguments()[0];

    public static void Register(IncrementalGeneratorInitializationContext context, IncrementalValuesProvider<EarlySource> sources)
    {
        if (!IsSupported)
        {
            return;
        }

        MethodInfo add = typeof(EarlyOutput).GetMethod(nameof(Add), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(ContextType);
        Delegate action = Delegate.CreateDelegate(typeof(Action<,>).MakeGenericType(ContextType, typeof(EarlySource)), add);
        s_register!.MakeGenericMethod(typeof(EarlySource)).Invoke(context, [sources, action]);
    }

    private static void Add<TContext>(TContext context, EarlySource source) => s_addSource!.Invoke(context, [source.HintName, source.Text]);

    private static MethodInfo? FindRegister()
    {
        foreach (MemberInfo member in typeof(IncrementalGeneratorInitializationContext).GetMember("RegisterPreCompilationSourceOutput", MemberTypes.Method, BindingFlags.Public | BindingFlags.Instance))
        {
            if (member is MethodInfo { IsGenericMethodDefinition: true } method
                && method.GetGenericArguments().Length == 1
                && method.GetParameters() is [{ ParameterType: var sources }, { ParameterType: var action }]
                && sources.IsGenericType && sources.GetGenericTypeDefinition() == typeof(IncrementalValuesProvider<>)
                && action.IsGenericType && action.GetGenericTypeDefinition() == typeof(Action<,>))
            {
                return method;
            }
        }

        return null;
    }
}

/// <summary>A file that is generated before other generators run.</summary>
/// <param name="HintName">Its name.</param>
/// <param name="Text">Its text.</param>
internal sealed record EarlySource(string HintName, string Text)
{
    private const string OrdinaryEnd = ".g.cs";

    public static EarlySource Of(RecordFile file)
    {
        string name = file.Target.HintName;
        return new EarlySource(name.Substring(0, name.Length - OrdinaryEnd.Length) + EarlyFile.HintNameEnd, RecordFileEmitter.Emit(file));
    }
}
